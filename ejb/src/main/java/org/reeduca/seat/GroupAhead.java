package org.reeduca.seat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Cohort;
import org.reeduca.shared.Row;

/** A group of the centre that has not closed, with the keys that stay inside. */
record GroupAhead(
        long key,
        UUID ref,
        long programmeVersion,
        String code,
        DayOfWeek weekday,
        LocalTime start,
        int minutes,
        @Nullable String room,
        int capacity,
        Cohort.State state) {

    static GroupAhead of(Row row) {
        return new GroupAhead(
                row.big(),
                row.uuid(),
                row.big(),
                row.text(),
                row.constant(DayOfWeek.class),
                row.time(),
                row.integer(),
                row.textOrNull(),
                row.integer(),
                row.constant(Cohort.State.class));
    }
}
