package org.reeduca.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Row;

/**
 * A group in the list of groups.
 *
 * @param men who belong to it or will, of a finished group who ever did
 * @param held sessions that took place
 * @param sessions those on its calendar, cancelled ones left out
 * @param unclosed lists of past sessions that nobody has closed
 * @param nextSession the session whose list comes next, null after the last
 * @param nextOn its day
 * @param facilitators names of those who facilitate it today
 */
public record CohortRow(
        UUID cohort,
        String code,
        DayOfWeek weekday,
        LocalTime startTime,
        LocalTime endTime,
        @Nullable String room,
        Cohort.State state,
        int capacity,
        int men,
        int held,
        int sessions,
        int unclosed,
        @Nullable UUID nextSession,
        @Nullable LocalDate nextOn,
        List<String> facilitators) {

    static CohortRow of(Row row) {
        UUID cohort = row.uuid();
        String code = row.text();
        DayOfWeek weekday = row.constant(DayOfWeek.class);
        LocalTime start = row.time();
        LocalTime end = start.plusMinutes(row.integer());
        return new CohortRow(
                cohort,
                code,
                weekday,
                start,
                end,
                row.textOrNull(),
                row.constant(Cohort.State.class),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.uuidOrNull(),
                row.dateOrNull(),
                names(row.textOrNull()));
    }

    private static List<String> names(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split("\n", -1));
    }
}
