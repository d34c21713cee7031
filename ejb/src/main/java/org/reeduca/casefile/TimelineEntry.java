package org.reeduca.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written down about him. Which components are filled depends on the kind.
 *
 * @param day on which it happened; of a correction, on which it was made
 * @param code mark, decision, kind of interval or end, reason of leaving, condition
 * @param unit of the session it is about
 * @param cohortCode the group it is about; the authority, when an order passes to one
 * @param lateMinutes minutes he came late
 * @param leftEarlyMinutes minutes he left early
 * @param amount a dose
 * @param until the day it ends or was decided
 * @param revision 1 for a first statement, more for a correction
 * @param paper whether it was copied from a paper list
 * @param reason given by who wrote it down
 * @param author who wrote it down
 * @param recordedAt when
 */
public record TimelineEntry(
        Kind kind,
        LocalDate day,
        @Nullable String code,
        @Nullable Integer unit,
        @Nullable String cohortCode,
        int lateMinutes,
        int leftEarlyMinutes,
        int amount,
        @Nullable LocalDate until,
        int revision,
        boolean paper,
        @Nullable String reason,
        @Nullable String author,
        @Nullable Instant recordedAt) {

    /** What it is. */
    public enum Kind {
        MARK,
        JUSTIFICATION,
        LEAVE,
        JOINED,
        LEFT,
        ORDER_RECEIVED,
        ARRIVED,
        INTERVAL,
        REQUIREMENT,
        EXTENDED,
        PASSED,
        ANSWERED,
        ENDING,
        COMPLETION
    }

    /** Whether it changes an earlier statement. */
    public boolean correction() {
        return revision > 1;
    }
}
