package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator has before her today.
 *
 * @param today the local date of her centre
 * @param now sessions of today whose list can be taken and is not closed
 * @param overdue sessions of past days whose list is not closed, oldest first
 * @param upcoming the next sessions, soonest first; the first of them answers "when is the next one"
 */
public record FacilitatorsDay(
        LocalDate today, List<TodaySession> now, List<TodaySession> overdue, List<TodaySession> upcoming) {

    public @Nullable TodaySession next() {
        return upcoming.isEmpty() ? null : upcoming.get(0);
    }
}
