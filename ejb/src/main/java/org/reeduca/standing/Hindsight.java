package org.reeduca.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * A look back: how men stood on a day, as it was known at an instant.
 *
 * @param asOf the day
 * @param knownAt only what was recorded up to this instant counts
 */
public record Hindsight(LocalDate asOf, Instant knownAt) {

    /**
     * Nobody looks ahead.
     *
     * @param today the day where whoever asks works
     * @throws BusinessRuleViolation {@code standing.day-ahead}, {@code standing.instant-ahead}
     */
    public void requireNotAhead(LocalDate today, Instant now) {
        if (asOf.isAfter(today)) {
            throw new BusinessRuleViolation("standing.day-ahead");
        }
        if (knownAt.isAfter(now)) {
            throw new BusinessRuleViolation("standing.instant-ahead");
        }
    }
}
