package org.reeduca.seat;

import java.util.Objects;
import org.reeduca.seat.engine.GroupFit.Check;
import org.reeduca.shared.BusinessRuleViolation;

/** The rule that an aspect which rules a group out stands for. */
final class Refusals {

    private Refusals() {}

    /**
     * @param died whether the man died, when nothing is owed any more
     * @param group name of the group
     */
    static BusinessRuleViolation of(Check refusal, boolean died, String group) {
        return switch (refusal.aspect()) {
            case ORDER ->
                died ? new BusinessRuleViolation("seat.died") : new BusinessRuleViolation("seat.nothing-owed");
            case SESSIONS -> new BusinessRuleViolation("seat.no-sessions", group);
            case SEATS -> new BusinessRuleViolation("seat.full", group, Objects.requireNonNull(refusal.day()));
            case COMPANY -> new BusinessRuleViolation("seat.apart", group);
            case HOURS, DEADLINE -> throw new IllegalArgumentException(refusal.aspect() + " refuses nobody");
        };
    }
}
