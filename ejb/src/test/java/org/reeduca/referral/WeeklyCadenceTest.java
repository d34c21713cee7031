package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When weekly sessions have to begin at the latest. */
class WeeklyCadenceTest {

    private static final LocalDate SATURDAY_30_MAY = LocalDate.parse("2026-05-30");
    private static final Set<LocalDate> MONDAYS_OFF =
            Set.of(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-03-16"));

    @Test
    void ec_11_sixteen_mondays_before_the_end_of_may_begin_on_26_january_because_two_are_holidays() {
        WeeklyCadence cadence = new WeeklyCadence(16, SATURDAY_30_MAY, MONDAYS_OFF);

        assertThat(cadence.latestStart(DayOfWeek.MONDAY)).contains(LocalDate.parse("2026-01-26"));
    }

    @Test
    void the_due_date_itself_can_be_the_last_session() {
        LocalDate monday = LocalDate.parse("2026-05-25");

        assertThat(new WeeklyCadence(1, monday, Set.of()).latestStart(DayOfWeek.MONDAY))
                .contains(monday);
        assertThat(new WeeklyCadence(1, monday.minusDays(1), Set.of()).latestStart(DayOfWeek.MONDAY))
                .contains(monday.minusWeeks(1));
    }

    @Test
    void without_a_group_the_weekday_that_leaves_most_time_counts_and_sunday_is_none() {
        assertThat(new WeeklyCadence(2, SATURDAY_30_MAY, Set.of()).latestStart())
                .contains(SATURDAY_30_MAY.minusWeeks(1));
        assertThat(new WeeklyCadence(2, SATURDAY_30_MAY.plusDays(1), Set.of()).latestStart())
                .contains(SATURDAY_30_MAY.minusWeeks(1));
    }

    @Test
    void where_nobody_works_for_half_a_year_no_series_ends_in_time() {
        Set<LocalDate> off = new HashSet<>();
        IntStream.range(0, 60)
                .forEach(week -> off.add(LocalDate.parse("2026-05-25").minusWeeks(week)));

        assertThat(new WeeklyCadence(1, SATURDAY_30_MAY, off).latestStart(DayOfWeek.MONDAY))
                .isEmpty();
    }

    @Test
    void a_dose_in_minutes_takes_as_many_sessions_as_are_needed_for_the_last_minute() {
        assertThat(WeeklyCadence.sessionsOf(300, 150)).isEqualTo(2);
        assertThat(WeeklyCadence.sessionsOf(301, 150)).isEqualTo(3);
    }

    @Test
    void nothing_to_be_done_has_no_latest_day() {
        assertThatThrownBy(() -> new WeeklyCadence(0, SATURDAY_30_MAY, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
