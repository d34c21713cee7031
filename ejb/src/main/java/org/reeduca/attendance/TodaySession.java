package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;

/**
 * A session on a facilitator's day.
 *
 * @param expected men who belong to the group on that day, and its guests
 * @param recorded men of whom something is recorded
 * @param facilitated whether the caller facilitates its group today
 */
public record TodaySession(
        UUID session,
        UUID cohort,
        String cohortCode,
        int unitNumber,
        int unitCount,
        Bilingual unitTitle,
        LocalDate heldOn,
        LocalTime startTime,
        int plannedMinutes,
        @Nullable String room,
        ZoneId zone,
        ProgrammeSession.State state,
        boolean closed,
        int expected,
        int recorded,
        boolean facilitated) {

    static TodaySession of(Row row) {
        return new TodaySession(
                row.uuid(),
                row.uuid(),
                row.text(),
                row.integer(),
                row.integer(),
                new Bilingual(row.text(), row.text()),
                row.date(),
                row.time(),
                row.integer(),
                row.textOrNull(),
                ZoneId.of(row.text()),
                row.constant(ProgrammeSession.State.class),
                row.flag(),
                row.integer(),
                row.integer(),
                row.flag());
    }

    public LocalTime endTime() {
        return startTime.plusMinutes(plannedMinutes);
    }

    /** From when its list can be taken. */
    public Instant opensAt() {
        return ProgrammeSession.rollOpensAt(heldOn, startTime, zone);
    }
}
