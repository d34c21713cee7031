package org.reeduca.cohort.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who facilitates a group for a time.
 *
 * @param userId whom the same number means in every group
 * @param name for readers
 * @param from first day with the group
 * @param to first day no longer with it, null while it lasts
 * @param qualifiedUntil first day on which no qualification of theirs holds any more; null when one has no end or none
 *     is on record
 */
public record Assigned(
        long userId,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate qualifiedUntil) {

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean qualifiedOn(LocalDate day) {
        return qualifiedUntil == null || day.isBefore(qualifiedUntil);
    }
}
