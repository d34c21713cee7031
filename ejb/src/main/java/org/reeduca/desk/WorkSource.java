package org.reeduca.desk;

import java.util.stream.Stream;

/**
 * Finds what is due of one kind or of a few that belong together. Sources are found by the container; the service knows none of
 * them by name. What a source asks the database for it asks once, however many men there are.
 */
interface WorkSource {

    /** What is due, in any order. */
    Stream<WorkItem> find(DeskDay day);
}
