package org.reeduca.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Row;

/**
 * One statement about what befell an order. The statement with the highest revision about a subject counts.
 *
 * @param day its effective day; null when an earlier statement without a day of its own is withdrawn
 * @param revision from 1
 * @param until the day a rest ends, first day after it; the new due date
 * @param amount the dose that is asked for
 * @param code answer or kind of end
 * @param cause why it ended
 * @param authority the authority it passed to
 * @param authorityName its name
 * @param documentNumber letter that says so
 * @param documentOn date of that letter
 * @param recordedAt when it was written down
 * @param author who wrote it down
 */
public record OrderFact(
        Kind kind,
        @Nullable LocalDate day,
        int revision,
        @Nullable LocalDate until,
        @Nullable Integer amount,
        @Nullable String code,
        @Nullable EndingCause cause,
        @Nullable UUID authority,
        @Nullable String authorityName,
        @Nullable String documentNumber,
        @Nullable LocalDate documentOn,
        @Nullable String reason,
        Instant recordedAt,
        String author) {

    /** What a statement is about. */
    public enum Kind {
        /** What the centre answered. */
        ANSWER,
        /** Another due date. */
        DUE,
        /** Another amount. */
        REQUIREMENT,
        /** A stay by a higher court. */
        SUSPENDED,
        /** Custody for another case. */
        INTERRUPTED,
        /** Another authority. */
        AUTHORITY,
        /** How it ended. */
        ENDING,
        /** What was typed was corrected. */
        CORRECTION;

        /** Whether an order has at most one such subject, rather than one for each day. */
        boolean once() {
            return this == ANSWER || this == ENDING;
        }
    }

    /** As they were written down. */
    static final Comparator<OrderFact> BY_RECORDING =
            Comparator.comparing(OrderFact::recordedAt).thenComparing(OrderFact::revision);

    static OrderFact of(Row row) {
        return new OrderFact(
                row.constant(Kind.class),
                row.dateOrNull(),
                row.integer(),
                row.dateOrNull(),
                row.integerOrNull(),
                row.textOrNull(),
                row.constantOrNull(EndingCause.class),
                row.uuidOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.dateOrNull(),
                row.textOrNull(),
                row.instant(),
                row.text());
    }

    /** What it is about. */
    public FactRef ref() {
        return new FactRef(kind, kind.once() ? null : day);
    }

    /** Whether it takes an earlier statement back and puts nothing in its place. */
    public boolean withdrawn() {
        return switch (kind) {
            case ANSWER, ENDING -> code == null;
            case DUE -> until == null;
            case AUTHORITY -> authority == null;
            case SUSPENDED, INTERRUPTED -> day != null && day.equals(until);
            case REQUIREMENT, CORRECTION -> false;
        };
    }

    /** Whether a rest covers the day. */
    boolean covers(LocalDate on) {
        return day != null && !on.isBefore(day) && (until == null || on.isBefore(until));
    }
}
