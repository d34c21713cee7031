package org.reeduca.seat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CreditSoFar;
import org.reeduca.compliance.Dose;
import org.reeduca.seat.engine.Finish.Step;

/** Whether he can still finish: a yes with its calendar, a no with what stands in the way. */
class FinishPlannerTest {

    @Test
    void with_the_sessions_of_his_group_alone_he_finishes_with_the_last_of_them() {
        Finish finish = SomeMan.after(8).finish();

        assertThat(finish.possible()).isTrue();
        assertThat(finish.on()).isEqualTo("2026-04-20");
        assertThat(finish.calendar()).hasSize(8).noneMatch(Step::guest);
        assertThat(finish.reached()).isEqualTo(16);
    }

    @Test
    void who_has_everything_needs_no_calendar() {
        Finish finish = SomeMan.after(16).finish();

        assertThat(finish.possible()).isTrue();
        assertThat(finish.on()).isNull();
        assertThat(finish.calendar()).isEmpty();
    }

    @Test
    void one_absence_is_made_up_for_in_another_group_at_the_first_chance() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .offered("later", 5, "2026-03-13")
                .offered("sooner", 5, "2026-03-05")
                .finish();

        assertThat(finish.possible()).isTrue();
        assertThat(finish.newPlaces()).isEqualTo(1);
        assertThat(finish.calendar())
                .filteredOn(Step::guest)
                .singleElement()
                .matches(step -> step.makeUp() && Integer.valueOf(5).equals(step.unit()));
    }

    @Test
    void a_place_he_has_already_is_used_before_a_new_one() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .offered("new", 5, "2026-03-05")
                .offered("booked", 5, "2026-03-13", 0, true)
                .finish();

        assertThat(finish.newPlaces()).isZero();
        assertThat(finish.calendar())
                .filteredOn(Step::guest)
                .extracting(step -> step.meeting().id())
                .containsExactly("booked");
    }

    @Test
    void ec_11_a_deadline_before_session_sixteen_is_named() {
        Finish finish = SomeMan.after(8).due("2026-04-06").finish();

        assertThat(finish.possible()).isFalse();
        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.DEADLINE));
        assertThat(finish.reached()).as("what he can still reach").isEqualTo(14);
    }

    @Test
    void ec_11_places_in_another_group_beat_the_deadline() {
        Finish finish = SomeMan.after(8)
                .due("2026-04-06")
                .offered("a", 15, "2026-03-20")
                .offered("b", 16, "2026-03-27")
                .finish();

        assertThat(finish.possible()).isTrue();
        assertThat(finish.on()).isEqualTo("2026-04-06");
        assertThat(finish.newPlaces()).isEqualTo(2);
    }

    @Test
    void ec_04_a_unit_taken_beforehand_is_no_make_up_and_credits_once() {
        Finish finish = SomeMan.after(8)
                .usedMakeUps(3)
                .due("2026-04-13")
                .offered("visit", 16, "2026-03-05")
                .finish();

        assertThat(finish.possible()).isTrue();
        assertThat(finish.calendar()).filteredOn(Step::guest).singleElement().matches(step -> !step.makeUp());
    }

    @Test
    void used_up_make_ups_are_named() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .usedMakeUps(3)
                .offered("x", 5, "2026-03-05")
                .finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.MAKE_UP_LIMIT));
    }

    @Test
    void a_policy_without_make_ups_is_named() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .withoutMakeUps()
                .offered("x", 5, "2026-03-05")
                .finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.NO_MAKE_UPS));
    }

    @Test
    void an_absence_too_long_ago_is_named() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-01-12")
                .offered("x", 5, "2026-03-05")
                .finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.MAKE_UP_TERM));
    }

    @Test
    void full_sessions_are_named() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .offered("x", 5, "2026-03-05", 0, false)
                .finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.SEATS));
    }

    @Test
    void a_unit_that_nobody_offers_is_named() {
        Finish finish = SomeMan.after(8).missed(8, "2026-02-23").finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.NOT_OFFERED));
        assertThat(finish.withoutSession()).containsExactly(8);
        assertThat(finish.reached()).isEqualTo(15);
    }

    @Test
    void two_obstacles_that_stand_together_are_named_together() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .usedMakeUps(3)
                .offered("x", 5, "2026-03-05", 0, false)
                .finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.SEATS, Obstacle.MAKE_UP_LIMIT));
    }

    @Test
    void either_of_two_obstacles_may_be_lifted_when_each_alone_is_enough() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .offered("full", 5, "2026-03-05", 0, false)
                .offered("after the term", 5, "2026-04-02")
                .finish();

        assertThat(finish.ways()).containsExactlyInAnyOrder(Set.of(Obstacle.SEATS), Set.of(Obstacle.MAKE_UP_TERM));
    }

    @Test
    void ec_29_hours_at_which_a_shift_worker_cannot_come_are_named() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .free(new Availability.Window(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(14, 0)))
                .offered("thursday evening", 5, "2026-03-05")
                .finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.AVAILABILITY));
    }

    @Test
    void ec_14_a_closed_day_is_named_when_it_costs_him_the_end() {
        Finish finish = SomeMan.after(8).due("2026-04-20").closed("2026-03-16").finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.DAY_OFF));
    }

    @Test
    void ec_10_custody_without_an_end_is_named() {
        Finish finish = SomeMan.after(8).inCustody("2026-03-09", null).finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.AWAY));
        assertThat(finish.reached()).isEqualTo(9);
    }

    @Test
    void what_he_misses_on_a_leave_is_made_up_for_afterwards() {
        Finish finish = SomeMan.after(8)
                .onLeave("2026-03-09", "2026-03-16")
                .offered("x", 10, "2026-03-26")
                .finish();

        assertThat(finish.possible()).isTrue();
        assertThat(finish.calendar()).filteredOn(Step::makeUp).hasSize(1);
    }

    @Test
    void so_many_places_a_week_and_one_a_day() {
        SomeMan man = SomeMan.after(8)
                .missed(4, "2026-02-09")
                .missed(5, "2026-02-16")
                .offered("x", 4, "2026-03-05")
                .offered("y", 5, "2026-03-06");

        assertThat(man.finish().ways()).containsExactly(Set.of(Obstacle.WEEKLY_LIMIT));
        assertThat(man.perWeek(2).finish().possible()).isTrue();
        SomeMan sameDay = SomeMan.after(8)
                .missed(4, "2026-02-09")
                .missed(5, "2026-02-16")
                .perWeek(null)
                .offered("x", 4, "2026-03-05")
                .offered("y", 5, "2026-03-05");
        assertThat(sameDay.finish().ways()).containsExactly(Set.of(Obstacle.NOT_OFFERED));
    }

    @Test
    void a_session_at_the_hour_of_his_own_group_is_out_of_reach() {
        Finish finish = SomeMan.after(8)
                .missed(5, "2026-02-16")
                .offered("same hour", 5, "2026-03-09")
                .finish();

        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.CLASH));
    }

    @Test
    void more_absences_than_the_order_bears_are_named() {
        Finish finish = SomeMan.after(8).withTooManyAbsences().finish();

        assertThat(finish.possible()).isFalse();
        assertThat(finish.ways()).containsExactly(Set.of(Obstacle.ABSENCES));
    }

    @Test
    void sixteen_units_and_thirty_offers_are_answered_in_an_instant() {
        Random random = new Random(7);
        List<FinishQuestion> questions =
                Stream.generate(() -> hard(random)).limit(300).toList();
        long can = questions.stream()
                .filter(question -> FinishPlanner.plan(question).possible())
                .count();

        Duration longest = questions.stream()
                .map(FinishPlannerTest::shortestOfTwo)
                .max(Comparator.naturalOrder())
                .orElseThrow();

        System.getLogger(FinishPlannerTest.class.getName())
                .log(System.Logger.Level.INFO, "longest of 300: {0} ms; {1} can", longest.toMillis(), can);
        assertThat(can).as("yes and no, both often").isBetween(60L, 240L);
        assertThat(longest).isLessThan(Duration.ofMillis(300));
    }

    /** The machine may do something else meanwhile. */
    private static Duration shortestOfTwo(FinishQuestion question) {
        long begun = System.nanoTime();
        FinishPlanner.plan(question);
        long between = System.nanoTime();
        FinishPlanner.plan(question);
        return Duration.ofNanos(Math.min(between - begun, System.nanoTime() - between));
    }

    /** A man without a group who has to find all his units among thirty sessions, in just about enough weeks. */
    private static FinishQuestion hard(Random random) {
        SomeMan man = SomeMan.after(16).perWeek(1 + random.nextInt(2));
        for (int unit = 1; unit <= 16; unit++) {
            man = random.nextInt(4) == 0 ? man.missed(unit, "2026-02-23") : man.without(unit);
        }
        for (int i = 0; i < 30; i++) {
            LocalDate day = SomeMan.TODAY.plusDays(random.nextInt(20 * 7));
            man.offered("x" + i, 1 + i % 16, day.toString(), random.nextInt(8) == 0 ? 0 : 1, false);
        }
        FinishQuestion question =
                man.due(SomeMan.TODAY.plusWeeks(19).toString()).question();
        int required = 10 + random.nextInt(5);
        return new FinishQuestion(
                question.from(),
                question.lastDay(),
                new Dose(Dose.Unit.SESSION, required, 120, List.of(), null),
                question.makeUp(),
                question.perWeek(),
                new CreditSoFar(
                        0,
                        required,
                        Set.of(),
                        0,
                        question.sofar().missed(),
                        question.lastDay(),
                        null,
                        false,
                        List.of()),
                question.own(),
                question.offers(),
                question.daysOff(),
                question.availability());
    }
}
