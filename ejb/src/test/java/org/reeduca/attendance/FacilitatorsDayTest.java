package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.programme.Bilingual;

/** Which rolls lie on a telephone before anybody asked for them. */
class FacilitatorsDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private static TodaySession session(LocalDate day, boolean facilitated) {
        return new TodaySession(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "G1",
                1,
                10,
                new Bilingual("Uno", "One"),
                day,
                LocalTime.of(18, 0),
                150,
                null,
                ZoneOffset.UTC,
                ProgrammeSession.State.SCHEDULED,
                false,
                12,
                0,
                facilitated);
    }

    @Test
    void the_next_two_of_ones_own_groups_and_no_other() {
        TodaySession others = session(TODAY, false);
        TodaySession now = session(TODAY, true);
        TodaySession tonight = session(TODAY, true);
        TodaySession tomorrow = session(TODAY.plusDays(1), true);

        FacilitatorsDay day = new FacilitatorsDay(TODAY, List.of(others, now), List.of(), List.of(tonight, tomorrow));

        assertThat(day.toPack()).containsExactlyInAnyOrder(now.session(), tonight.session());
    }

    @Test
    void none_after_tomorrow_and_none_of_a_past_day() {
        FacilitatorsDay day = new FacilitatorsDay(
                TODAY,
                List.of(),
                List.of(session(TODAY.minusDays(1), true)),
                List.of(session(TODAY.plusDays(2), true)));

        assertThat(day.toPack()).isEmpty();
    }
}
