package org.reeduca.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest day on which the sessions that are still needed can begin, one a week, and be over in time.
 *
 * @param on that day; null when no such series is over in time at all
 * @param group the group whose weekday was used; null for whatever weekday comes last
 * @param sessions how many are still needed
 * @param dueOn last day to finish
 * @param inTime whether that day is today or still to come
 */
public record LatestStart(
        @Nullable LocalDate on, @Nullable String group, int sessions, LocalDate dueOn, boolean inTime) {}
