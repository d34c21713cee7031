package org.reeduca.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Outcome;

/**
 * One session in the row of one man.
 *
 * @param session public reference
 * @param cohortCode the group it belongs to
 * @param unit of the programme
 * @param box what to show
 * @param outcome what it counts as under the order, null while nothing is recorded or nothing is owed
 * @param credited whether it added to the dose
 * @param lateMinutes minutes he came late, 0 for in time or absent
 * @param leftEarlyMinutes minutes he left early
 * @param plannedMinutes length of the session
 * @param madeUpOn the day on which he made up for its unit elsewhere, null when he did not or need not
 * @param past whether its day has come
 */
public record SessionBox(
        UUID session,
        String cohortCode,
        int unit,
        LocalDate date,
        Box box,
        @Nullable Outcome outcome,
        boolean credited,
        int lateMinutes,
        int leftEarlyMinutes,
        int plannedMinutes,
        @Nullable LocalDate madeUpOn,
        boolean past) {

    /** Minutes he was there; 0 when he was not, or nobody said. */
    public int minutesPresent() {
        return switch (box) {
            case ATTENDED, LATE, LEFT_EARLY -> Math.max(0, plannedMinutes - lateMinutes - leftEarlyMinutes);
            case ABSENT, EXCUSED, MADE_UP, CANCELLED, UNRECORDED, NOT_DUE -> 0;
        };
    }
}
