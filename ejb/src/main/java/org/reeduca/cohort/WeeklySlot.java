package org.reeduca.cohort;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where a group meets.
 *
 * @param minutes length of a session, 1 to 600
 * @param room null when none is fixed
 */
public record WeeklySlot(
        DayOfWeek weekday,
        LocalTime startTime,
        int minutes,
        @Nullable String room) {}
