package org.reeduca.casefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Enrolment;

/**
 * The days during which he is or was in a group.
 *
 * @param to first day no longer, null while it lasts
 * @param endingReason why it ended
 * @param open whether the reader may open the group's matrix
 */
public record Membership(
        UUID cohort,
        String cohortCode,
        DayOfWeek weekday,
        LocalTime startTime,
        LocalDate from,
        @Nullable LocalDate to,
        Enrolment.@Nullable EndingReason endingReason,
        boolean open) {}
