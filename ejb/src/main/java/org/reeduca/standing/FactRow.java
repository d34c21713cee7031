package org.reeduca.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Row;

/**
 * A dated fact of any kind, as one statement brings them all; what the columns mean depends on the kind.
 *
 * @param owner key of the man, the order or the group it belongs to; 0 for a day off
 * @param ref its own public reference, or that of the session it is about
 * @param other a code or key beside it
 */
record FactRow(
        Kind kind,
        long owner,
        String ref,
        @Nullable String other,
        @Nullable LocalDate day1,
        @Nullable LocalDate day2,
        @Nullable LocalDate day3,
        int n1,
        int n2,
        boolean flag,
        @Nullable String code,
        @Nullable Instant recordedAt) {

    /** What kind of fact a row is. */
    enum Kind {
        SESSION,
        ENROLMENT,
        JUSTIFICATION,
        LEAVE,
        RECOGNITION,
        INTERVAL,
        REQUIREMENT,
        DUE,
        ENDING,
        COMPLETION,
        DAY_OFF
    }

    static FactRow of(Row row) {
        return new FactRow(
                row.constant(Kind.class),
                row.big(),
                row.text(),
                row.textOrNull(),
                row.dateOrNull(),
                row.dateOrNull(),
                row.dateOrNull(),
                row.integer(),
                row.integer(),
                row.flag(),
                row.textOrNull(),
                row.instantOrNull());
    }
}
