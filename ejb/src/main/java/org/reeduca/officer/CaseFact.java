package org.reeduca.officer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.SessionBox;

/**
 * One dated fact under an order, without words.
 *
 * @param on its day
 * @param until the day it ended, where it has one
 * @param number what the kind counts: the unit of a session, the sessions asked for
 * @param text a name beside it, such as the group's
 * @param box what the session shows, for {@link Kind#SESSION}
 */
public record CaseFact(
        LocalDate on,
        Kind kind,
        @Nullable LocalDate until,
        int number,
        @Nullable String text,
        @Nullable SessionBox box) {

    /** What happened. */
    public enum Kind {
        /** The centre received the letter. */
        RECEIVED,
        /** From this day sessions are owed. */
        EFFECTIVE,
        /** He came for the first time. */
        ARRIVED,
        /** He joined a group. */
        JOINED,
        /** Something was recorded about him in a session. */
        SESSION,
        /** A reason for an absence was accepted; {@code number} is the unit. */
        JUSTIFICATION_ACCEPTED,
        /** A reason for an absence was not accepted. */
        JUSTIFICATION_DENIED,
        /** A reason for an absence was handed in and is not decided. */
        JUSTIFICATION_PENDING,
        /** The order was stayed. */
        SUSPENDED,
        /** He was in custody for another case. */
        INTERRUPTED,
        /** The court asked for another amount. */
        REQUIREMENT,
        /** The closing interview took place. */
        CLOSING_INTERVIEW,
        /** The final questionnaire was answered; its result is nobody's business here. */
        POST,
        /** The court lifted the order. */
        LIFTED,
        /** The court revoked the order. */
        REVOKED,
        /** He died. */
        DECEASED,
        /** The order ended otherwise. */
        ENDED,
        /** The centre declined the order. */
        DECLINED,
        /** The court named another day to have finished by; {@code until} is the first day after it. */
        EXTENDED,
        /** The centre accepted the order. */
        ACCEPTED,
        /** The centre asked for what was missing; {@code text} says what. */
        INCOMPLETE,
        /** The order passed to another authority, whose name is {@code text}. */
        AUTHORITY
    }

    static CaseFact of(SessionBox box) {
        return new CaseFact(box.date(), Kind.SESSION, null, box.unit(), null, box);
    }
}
