package org.reeduca.standing;

import org.reeduca.compliance.State;

/** The four things an officer must tell apart at a glance. */
public enum Light {
    /** He does what was ordered, or has done it. */
    COMPLIES,
    /** He may fail unless something changes. */
    AT_RISK,
    /** He fails: a breach is proposed, he was discharged, the term is over, or he never came. */
    FAILS,
    /** Nothing is owed at present, or it cannot be said yet. */
    NO_DATA;

    /** The light of a state. */
    public static Light of(State state) {
        return switch (state) {
            case COMPLYING, FULFILLED, COMPLETION_PENDING -> COMPLIES;
            case AT_RISK -> AT_RISK;
            case BREACH_PROPOSED, TERMINATED, EXPIRED, NOT_PRESENTED, REVOKED -> FAILS;
            case NOT_STARTED, SUSPENDED, INTERRUPTED, LIFTED, DECEASED, ENDED, DECLINED -> NO_DATA;
        };
    }
}
