package org.reeduca.referral;

import org.jspecify.annotations.Nullable;

/**
 * Where an order stands, derived from what was written down about it and, for the two that depend on attendance, from
 * what the compliance engine says. It is nowhere stored.
 */
public enum OrderState {
    /** The letter came in; the centre has not answered. */
    RECEIVED,
    /** The centre asked for what the letter lacks. */
    INCOMPLETE,
    /** The centre accepted it; sessions are not owed yet. */
    ACCEPTED,
    /** Sessions are owed. */
    IN_FORCE,
    /** A higher court stays it: nothing is owed, the due date stays. */
    SUSPENDED,
    /** He is in custody for another case: nothing is owed, the due date moves. */
    INTERRUPTED,
    /** The time to finish is over, and he has not. */
    EXPIRED,
    /** Everything it asks for was done. */
    FULFILLED,
    /** The centre declined it. */
    DECLINED,
    /** The authority lifted it. */
    LIFTED,
    /** The authority revoked it. */
    REVOKED,
    /** It ended otherwise. */
    ENDED,
    /** He died. */
    DECEASED;

    /** Whether it is over otherwise than by being fulfilled: nothing can befall it any more. */
    public boolean over() {
        return switch (this) {
            case DECLINED, LIFTED, REVOKED, ENDED, DECEASED -> true;
            case RECEIVED, INCOMPLETE, ACCEPTED, IN_FORCE, SUSPENDED, INTERRUPTED, EXPIRED, FULFILLED -> false;
        };
    }

    /** Whether somebody still has to do something under it. */
    public boolean open() {
        return !over() && this != FULFILLED;
    }

    /** Whether the centre has yet to say that it takes him. */
    boolean unanswered() {
        return this == RECEIVED || this == INCOMPLETE;
    }

    /**
     * What decides the state on one day.
     *
     * @param ending how it has ended by then; null while it stands
     * @param judged what the engine says
     * @param suspended whether a stay covers the day
     * @param interrupted whether custody covers the day
     * @param answer what the centre answered last; null for nothing
     * @param begun whether he had come or joined a group, which accepts the order by deed
     * @param effective whether sessions are owed on the day
     */
    record Signs(
            @Nullable OrderState ending,
            Judged judged,
            boolean suspended,
            boolean interrupted,
            @Nullable Answer answer,
            boolean begun,
            boolean effective) {}

    /** What the centre may answer besides declining. The names are stored. */
    enum Answer {
        ACCEPTED,
        INCOMPLETE
    }

    /** The state these signs make; the first that applies, in this order. */
    static OrderState of(Signs signs) {
        if (signs.ending() != null) {
            return signs.ending();
        } else if (signs.judged().fulfilled()) {
            return FULFILLED;
        } else if (signs.suspended()) {
            return SUSPENDED;
        } else if (signs.interrupted()) {
            return INTERRUPTED;
        } else if (!signs.begun() && signs.answer() != Answer.ACCEPTED) {
            return signs.answer() == Answer.INCOMPLETE ? INCOMPLETE : RECEIVED;
        } else if (!signs.effective()) {
            return ACCEPTED;
        }
        return signs.judged().expired() ? EXPIRED : IN_FORCE;
    }
}
