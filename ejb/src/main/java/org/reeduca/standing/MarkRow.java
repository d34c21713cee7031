package org.reeduca.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.MarkFact;
import org.reeduca.shared.Row;

/**
 * A mark as it was recorded, corrections included.
 *
 * @param session public reference of the session
 * @param lateMinutesKnown false when a paper list said "late" without minutes
 */
record MarkRow(
        long participantId,
        String session,
        MarkFact.@Nullable Mark mark,
        int lateMinutes,
        boolean lateMinutesKnown,
        int leftEarlyMinutes,
        MarkFact.@Nullable SentHome sentHome,
        Instant recordedAt) {

    static MarkRow of(Row row) {
        return new MarkRow(
                row.big(),
                row.text(),
                row.constantOrNull(MarkFact.Mark.class),
                row.integer(),
                row.flag(),
                row.integer(),
                row.constantOrNull(MarkFact.SentHome.class),
                row.instant());
    }
}
