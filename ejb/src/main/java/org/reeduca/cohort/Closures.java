package org.reeduca.cohort;

import java.util.List;
import java.util.UUID;
import org.reeduca.cohort.planning.Premises.Stranded;
import org.reeduca.cohort.planning.Slot;

/**
 * The closures of a centre.
 *
 * @param rows the latest first
 * @param groups whose sessions a closure may cancel
 * @param stranded sessions to come that are planned on closed days of any layer
 */
public record Closures(List<ClosureRow> rows, List<Choice> groups, List<Stranded> stranded) {

    /**
     * A group to choose.
     *
     * @param hours when it meets
     */
    public record Choice(UUID cohort, String code, List<Slot> hours) {}
}
