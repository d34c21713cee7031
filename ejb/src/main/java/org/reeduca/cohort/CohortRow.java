package org.reeduca.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Slot;
import org.reeduca.shared.Row;

/**
 * A group in the list of groups.
 *
 * @param hours when it meets, one or two a week
 * @param minutes length of a session
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
        List<Slot> hours,
        int minutes,
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
        List<Slot> hours = PlanRepository.cadence(row).slots();
        return new CohortRow(
                cohort,
                code,
                hours,
                row.integer(),
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
