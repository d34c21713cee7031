package org.reeduca.intake;

import java.util.EnumSet;
import java.util.Set;
import org.reeduca.intake.Signed.Paper;

/** What is sensible to do next for a man who is being taken in; the first that applies. */
public enum NextStep {
    /** Nobody knows how to reach him: ask the authority that sent him. */
    FIND_CONTACT,
    TRY_CONTACT,
    /** He was spoken to, or said no: give him a day and an hour in writing. */
    MAKE_APPOINTMENT,
    AWAIT_HIM,
    /** An hour has passed, and nobody said whether he came. */
    SAY_WHETHER_HE_CAME,
    GIVE_NOTICE,
    INTERVIEW,
    SCREEN,
    SIGN,
    DECIDE,
    /** Decided: a group, or the service he is referred to. */
    DECIDED;

    private static final Set<NextStep> RECEPTION =
            EnumSet.of(FIND_CONTACT, TRY_CONTACT, MAKE_APPOINTMENT, AWAIT_HIM, SAY_WHETHER_HE_CAME);

    /** What the facts ask for. */
    static NextStep of(IntakeFacts facts) {
        if (facts.decision() != null) {
            return DECIDED;
        } else if (facts.unsaid()) {
            return SAY_WHETHER_HE_CAME;
        }
        return facts.arrived() ? inside(facts) : outside(facts);
    }

    private static NextStep outside(IntakeFacts facts) {
        if (facts.appointment() != null) {
            return AWAIT_HIM;
        } else if (facts.lastResult() == AttemptResult.SPOKE || facts.lastResult() == AttemptResult.REFUSED) {
            return MAKE_APPOINTMENT;
        }
        return facts.reachable() ? TRY_CONTACT : FIND_CONTACT;
    }

    private static NextStep inside(IntakeFacts facts) {
        if (!facts.signed().holds(Paper.PRIVACY)) {
            return GIVE_NOTICE;
        } else if (!facts.interviewed()) {
            return facts.appointment() == null ? INTERVIEW : AWAIT_HIM;
        } else if (!facts.screened()) {
            return SCREEN;
        }
        return facts.signed().complete() || facts.signed().refused() ? DECIDE : SIGN;
    }

    /** Whether it is for reception; what follows is not told there. */
    boolean forReception() {
        return RECEPTION.contains(this);
    }
}
