package org.reeduca.referral;

import static org.reeduca.referral.EndingCause.ACQUITTAL;
import static org.reeduca.referral.EndingCause.BREACH;
import static org.reeduca.referral.EndingCause.DETENTION;
import static org.reeduca.referral.EndingCause.DISMISSAL;
import static org.reeduca.referral.EndingCause.JURISDICTION;
import static org.reeduca.referral.EndingCause.MINOR;
import static org.reeduca.referral.EndingCause.NEW_CONVICTION;
import static org.reeduca.referral.EndingCause.NOT_CHARGED;
import static org.reeduca.referral.EndingCause.NOT_SUITABLE;
import static org.reeduca.referral.EndingCause.OTHER;
import static org.reeduca.referral.EndingCause.OUT_OF_AREA;
import static org.reeduca.referral.EndingCause.PARDON;
import static org.reeduca.referral.EndingCause.PRESCRIPTION;
import static org.reeduca.referral.EndingCause.REPARATION;
import static org.reeduca.referral.EndingCause.SUBSTITUTED;
import static org.reeduca.referral.EndingCause.TRANSFERRED;
import static org.reeduca.referral.EndingCause.WITHDREW;
import static org.reeduca.referral.EndingCause.WRONG_CENTRE;

import java.util.List;

/** What can be recorded about an order. Each becomes a new fact. */
public enum OrderAct {
    /** The centre accepts it. */
    ACCEPT,
    /** The centre asks for what the letter lacks. */
    ASK,
    /** The centre declines it. */
    DECLINE,
    /** The authority names another day to have finished by. */
    EXTEND,
    /** The authority asks for another amount. */
    MODIFY,
    /** A higher court stays it. */
    SUSPEND,
    /** The stay is over. */
    RESUME,
    /** He is in custody for another case. */
    INTERRUPT,
    /** He is free again. */
    CONTINUE,
    /** It passes to another authority. */
    TRANSFER,
    /** The authority lifts it. */
    LIFT,
    /** The authority revokes it. */
    REVOKE,
    /** It ends otherwise. */
    END,
    /** He died. */
    DEATH;

    /** Whether a letter of an authority has to say so. */
    public boolean byLetter() {
        return switch (this) {
            case EXTEND, MODIFY, SUSPEND, RESUME, TRANSFER, LIFT, REVOKE -> true;
            case ACCEPT, ASK, DECLINE, INTERRUPT, CONTINUE, END, DEATH -> false;
        };
    }

    /** Whether it makes no sense for somebody who comes by himself. */
    public boolean byAuthority() {
        return switch (this) {
            case EXTEND, SUSPEND, RESUME, TRANSFER, LIFT, REVOKE -> true;
            case ACCEPT, ASK, DECLINE, MODIFY, INTERRUPT, CONTINUE, END, DEATH -> false;
        };
    }

    /** Whether it ends the order. */
    public boolean ends() {
        return switch (this) {
            case DECLINE, LIFT, REVOKE, END, DEATH -> true;
            case ACCEPT, ASK, EXTEND, MODIFY, SUSPEND, RESUME, INTERRUPT, CONTINUE, TRANSFER -> false;
        };
    }

    /** Whether it is only recorded once it has happened. */
    boolean inThePast() {
        return switch (this) {
            case ACCEPT, ASK, DECLINE, INTERRUPT, CONTINUE, DEATH -> true;
            case EXTEND, MODIFY, SUSPEND, RESUME, TRANSFER, LIFT, REVOKE, END -> false;
        };
    }

    /** Whether a reason has to be given in words. */
    public boolean asksReason() {
        return this == ASK || this == DECLINE || this == END;
    }

    /** The causes it can have; empty when none is asked for. */
    public List<EndingCause> causes() {
        return switch (this) {
            case LIFT ->
                List.of(ACQUITTAL, NOT_CHARGED, PARDON, DISMISSAL, REPARATION, PRESCRIPTION, SUBSTITUTED, OTHER);
            case REVOKE -> List.of(BREACH, NEW_CONVICTION, DETENTION, OTHER);
            case END -> List.of(TRANSFERRED, JURISDICTION, WITHDREW, OTHER);
            case DECLINE -> List.of(MINOR, OUT_OF_AREA, WRONG_CENTRE, NOT_SUITABLE, OTHER);
            case ACCEPT, ASK, EXTEND, MODIFY, SUSPEND, RESUME, INTERRUPT, CONTINUE, TRANSFER, DEATH -> List.of();
        };
    }
}
