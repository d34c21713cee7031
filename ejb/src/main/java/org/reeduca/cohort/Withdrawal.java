package org.reeduca.cohort;

import java.util.List;
import java.util.UUID;

/**
 * What withdrawing a closure would do.
 *
 * @param proposal the sessions that would come back
 * @param groups those whose sessions were cancelled for it
 */
public record Withdrawal(ClosureRow closure, Proposal proposal, List<OfGroup> groups) {

    /**
     * A group whose sessions were cancelled.
     *
     * @param chosen whether they would come back
     * @param hindrance code of the rule by which they cannot; empty when they can
     * @param details arguments of its sentence
     */
    public record OfGroup(UUID cohort, String code, boolean chosen, String hindrance, List<Object> details) {}
}
