package org.reeduca.standing;

import java.util.UUID;
import org.reeduca.compliance.Evaluation;

/**
 * A man under one order, judged twice on the same day and facts.
 *
 * @param order public reference of the order
 * @param before by the version in force
 * @param after by the version that is tried out
 */
public record Rehearsed(Person person, UUID order, Evaluation before, Evaluation after) {

    /** Whether his state would be another one. */
    public boolean changes() {
        return before.state() != after.state();
    }
}
