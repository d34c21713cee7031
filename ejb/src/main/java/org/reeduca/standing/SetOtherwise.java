package org.reeduca.standing;

import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.ParameterValue;

/**
 * A parameter that a clause sets otherwise than the policy of an order.
 *
 * @param parameter its path, such as {@code absence.maxUnexcused}
 * @param holds what it is for him
 * @param clause who set it, as the policy names its sources, such as {@code order, clause 3}
 * @param policy what the policy says
 * @param outweighed what a weaker clause says; null when there is none
 */
public record SetOtherwise(
        String parameter,
        Value holds,
        String clause,
        Value policy,
        @Nullable Outweighed outweighed) {

    /**
     * What a parameter is.
     *
     * @param applies false when it switches its rule off
     * @param value null where it has more than one part, which are in the words of the clause only
     */
    public record Value(boolean applies, @Nullable ParameterValue value) {}

    /** A clause that does not hold, for a stronger one says something about the same parameter. */
    public record Outweighed(String clause, Value says) {}
}
