package org.reeduca.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task on record.
 *
 * @param raisedOn day on which it was raised
 * @param raisedHere whether the centre raised it, and not one that had the man before
 * @param session of a list or a note: its day, and whether nothing is to be recorded of it; null for other tasks
 */
record KeptTask(
        UUID ref,
        Occurrence occurrence,
        LocalDate raisedOn,
        boolean raisedHere,
        TaskStatus status,
        @Nullable Session session) {

    /**
     * The session whose list or note it is about.
     *
     * @param cancelled whether it was not held; of a note, whether it cannot be written
     */
    record Session(LocalDate heldOn, boolean cancelled) {}
}
