package org.reeduca.officer;

import org.reeduca.compliance.State;
import org.reeduca.standing.Light;
import org.reeduca.standing.Standing;

/** The parts of an officer's list; {@link #ATTENTION} is a part of {@link #ACTIVE}. */
public enum OfficerTab {
    /** The authority may have to do something: he fails or may fail, and the order stands. */
    ATTENTION,
    /** The order stands. */
    ACTIVE,
    /** He fulfilled it, or the court ended it. */
    ENDED;

    /** Whether an order is shown here. */
    public boolean holds(Standing standing) {
        boolean ended = hasEnded(standing.evaluation().state());
        return switch (this) {
            case ATTENTION -> !ended && (standing.light() == Light.FAILS || standing.light() == Light.AT_RISK);
            case ACTIVE -> !ended;
            case ENDED -> ended;
        };
    }

    /** A breach or a term that ran out ends nothing: the court has yet to say what follows. */
    private static boolean hasEnded(State state) {
        return switch (state) {
            case FULFILLED, LIFTED, REVOKED, DECEASED, ENDED, DECLINED -> true;
            case TERMINATED,
                    COMPLETION_PENDING,
                    SUSPENDED,
                    INTERRUPTED,
                    BREACH_PROPOSED,
                    EXPIRED,
                    NOT_PRESENTED,
                    NOT_STARTED,
                    AT_RISK,
                    COMPLYING -> false;
        };
    }
}
