package org.reeduca.matrix;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group at a glance.
 *
 * @param asOf the day for which the men are judged: today where the group meets
 * @param columns its own sessions by date; those held to catch up are among the extras of the men who came
 * @param rows the men who ever belonged to it, in the Spanish order of their surnames
 */
public record Matrix(
        UUID cohort,
        String code,
        DayOfWeek weekday,
        LocalTime startTime,
        LocalTime endTime,
        @Nullable String room,
        List<String> facilitators,
        LocalDate asOf,
        List<MatrixColumn> columns,
        List<MatrixRow> rows) {}
