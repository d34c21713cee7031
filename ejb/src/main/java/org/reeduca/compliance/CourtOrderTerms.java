package org.reeduca.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the order says about time and dose, and what later happened to it.
 *
 * @param receivedOn the day on which the centre received the order; the term to arrive runs from it
 * @param effectiveOn first day on which sessions are owed
 * @param dueOn last day to finish, or null when the order sets none
 * @param requirementChanges later changes of the required dose, all versions
 * @param intervals suspensions and interruptions, all versions
 * @param ended how and when the order ended, or null while it stands
 */
public record CourtOrderTerms(
        LocalDate receivedOn,
        LocalDate effectiveOn,
        @Nullable LocalDate dueOn,
        List<RequirementChange> requirementChanges,
        List<Interval> intervals,
        @Nullable Ending ended) {

    public CourtOrderTerms {
        requirementChanges = List.copyOf(requirementChanges);
        intervals = List.copyOf(intervals);
    }

    /**
     * The last day to finish, moved by the time in custody for another case.
     *
     * @param knownAt only intervals recorded at or before it are used
     * @return null when the order sets none or an interruption is still open
     */
    public @Nullable LocalDate effectiveDueOn(Instant knownAt) {
        return DueDate.of(this, KnownFacts.latest(intervals, "/order/intervals", knownAt))
                .effectiveDueOn();
    }

    /** Whether the order stands on a day, suspended or not. */
    public boolean standsOn(LocalDate date) {
        return !date.isBefore(effectiveOn) && (ended == null || !ended.hasEndedBy(date));
    }

    /**
     * A later decision that changes the required dose.
     *
     * @param effectiveOn first day on which it holds, and the subject of corrections
     * @param required the new dose, in the unit of the policy
     * @param recordedAt when this version was recorded, or null for always
     */
    public record RequirementChange(
            LocalDate effectiveOn, int required, @Nullable Instant recordedAt) implements Recorded {

        @Override
        public Object subject() {
            return effectiveOn;
        }
    }

    /** Why no session is owed for a while. */
    public enum IntervalKind {
        /** A higher court stays the order (amparo); the due date does not move. */
        SUSPENDED,
        /** He is in custody for another case; the due date moves. */
        INTERRUPTED
    }

    /**
     * A time in which no session is owed.
     *
     * @param kind why; with {@code from} the subject of corrections
     * @param from first day
     * @param to first day after it, or null while it lasts
     * @param recordedAt when this version was recorded, or null for always
     */
    public record Interval(
            IntervalKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant recordedAt) implements Recorded, DateSpan {

        @Override
        public Object subject() {
            return List.of(kind, from);
        }
    }

    /** How an order can end other than by being fulfilled. */
    public enum EndingKind {
        /** Lifted by the court. */
        LIFTED,
        /** Revoked by the court. */
        REVOKED,
        /** He died. */
        DECEASED,
        /** It ended otherwise: it passed to another centre, or somebody who came by himself left. */
        ENDED,
        /** The centre declined it. */
        DECLINED
    }

    /**
     * The end of the order.
     *
     * @param kind how
     * @param on first day on which the order no longer stands
     * @param recordedAt when it was recorded, or null for always
     */
    public record Ending(
            EndingKind kind, LocalDate on, @Nullable Instant recordedAt) implements Recorded {

        @Override
        public Object subject() {
            return "ended";
        }

        /** Whether the order had ended on or before the date. */
        boolean hasEndedBy(LocalDate date) {
            return !on.isAfter(date);
        }
    }
}
