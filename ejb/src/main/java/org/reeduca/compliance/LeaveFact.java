package org.reeduca.compliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leave of absence that was asked for, and possibly approved.
 *
 * @param from first day of the leave, and the subject of corrections
 * @param to first day after it
 * @param approvedOn the day of approval, or null while it is not approved
 * @param recordedAt when this version was recorded, or null for always
 */
public record LeaveFact(
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate approvedOn,
        @Nullable Instant recordedAt) implements Recorded, DateSpan {

    @Override
    public Object subject() {
        return from;
    }
}
