package org.reeduca.seat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.seat.engine.FitQuestion.Seat;
import org.reeduca.seat.engine.GroupFit.Aspect;
import org.reeduca.seat.engine.GroupFit.Verdict;

/** How well a group fits, aspect by aspect. */
class GroupFitTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    @Test
    void a_group_with_places_at_his_hours_before_his_last_day_fits() {
        GroupFit fit =
                fit(Availability.ALWAYS, seats(5, 5, 5), 0, SomeMan.after(0).finish());

        assertThat(fit.refused()).isFalse();
        assertThat(fit.doubts()).isZero();
        assertThat(fit.checks()).extracting(GroupFit.Check::aspect).containsExactly(Aspect.values());
        assertThat(fit.firstDay()).isEqualTo(MONDAY);
    }

    @Test
    void a_single_full_day_refuses_him_and_is_named() {
        GroupFit fit = fit(Availability.ALWAYS, seats(2, 0, 1), 0, null);

        assertThat(fit.refused()).isTrue();
        assertThat(fit.refusal().aspect()).isEqualTo(Aspect.SEATS);
        assertThat(fit.refusal().day()).isEqualTo(MONDAY.plusWeeks(1));
    }

    @Test
    void ec_38_somebody_he_must_not_meet_refuses_him() {
        GroupFit fit = fit(Availability.ALWAYS, seats(5), 1, null);

        assertThat(fit.refusal().aspect()).isEqualTo(Aspect.COMPANY);
        assertThat(fit.refusal().count()).isEqualTo(1);
    }

    @Test
    void ec_29_hours_at_which_he_cannot_come_are_a_doubt_with_their_number() {
        Availability mornings = new Availability(
                List.of(new Availability.Window(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(13, 0))));

        GroupFit fit = fit(mornings, seats(5, 5), 0, null);

        assertThat(fit.refused()).isFalse();
        assertThat(fit.check(Aspect.HOURS).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(fit.check(Aspect.HOURS).count()).isEqualTo(2);
    }

    @Test
    void hours_count_from_beginning_to_end() {
        Availability tight = new Availability(
                List.of(new Availability.Window(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 30))));
        Availability tooTight = new Availability(
                List.of(new Availability.Window(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 29))));

        assertThat(tight.allows(DayOfWeek.MONDAY, SIX, 150)).isTrue();
        assertThat(tooTight.allows(DayOfWeek.MONDAY, SIX, 150)).isFalse();
        assertThat(tight.allows(DayOfWeek.TUESDAY, SIX, 150)).isFalse();
        assertThat(tight.allows(DayOfWeek.MONDAY, LocalTime.of(23, 0), 150))
                .as("past midnight")
                .isFalse();
    }

    @Test
    void ec_11_a_deadline_before_the_sixteenth_session_is_a_doubt() {
        GroupFit fit = fit(
                Availability.ALWAYS,
                seats(5),
                0,
                SomeMan.after(0).due("2026-05-04").finish());

        assertThat(fit.check(Aspect.DEADLINE).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(fit.check(Aspect.DEADLINE).count()).isEqualTo(6);
    }

    @Test
    void ec_15_a_man_who_died_is_given_no_seat() {
        GroupFit fit = GroupFit.of(new FitQuestion(MONDAY, Availability.ALWAYS, seats(5), 0, null));

        assertThat(fit.refusal().aspect()).isEqualTo(Aspect.ORDER);
    }

    @Test
    void a_group_without_sessions_left_is_refused() {
        assertThat(fit(Availability.ALWAYS, List.of(), 0, null).refusal().aspect())
                .isEqualTo(Aspect.SESSIONS);
    }

    @Test
    void the_best_comes_first() {
        GroupFit early = fit(Availability.ALWAYS, seats(5), 0, SomeMan.after(8).finish());
        GroupFit late = fit(Availability.ALWAYS, seats(5), 0, SomeMan.after(4).finish());
        GroupFit doubtful = fit(
                Availability.ALWAYS,
                seats(5),
                0,
                SomeMan.after(8).due("2026-03-09").finish());
        GroupFit full = fit(Availability.ALWAYS, seats(0), 0, SomeMan.after(8).finish());

        assertThat(Stream.of(full, doubtful, late, early).sorted(GroupFit.BEST_FIRST))
                .containsExactly(early, late, doubtful, full);
    }

    private static GroupFit fit(Availability availability, List<Seat> seats, int mustAvoid, @Nullable Finish finish) {
        return GroupFit.of(new FitQuestion(null, availability, seats, mustAvoid, finish));
    }

    private static List<Seat> seats(int... free) {
        return IntStream.range(0, free.length)
                .mapToObj(i -> new Seat(new Meeting("s" + i, i + 1, MONDAY.plusWeeks(i), SIX, 150), free[i]))
                .toList();
    }
}
