package org.reeduca.cohort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.cohort.planning.SomeGroup.closed;
import static org.reeduca.cohort.planning.SomeGroup.closedOn;
import static org.reeduca.cohort.planning.SomeGroup.unit;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.cohort.planning.Finding.Kind;

/** One session gets another date, or it and all that follow. The group meets on Mondays from 6 April 2026. */
class MovingTest {

    private final Group group = SomeGroup.from("2026-04-06").units(6).held(2).build();
    private final Trying wednesday = Trying.at("2026-04-15T12:00").with(group);

    @Test
    void one_session_moves_and_the_others_stay() {
        assertThat(wednesday.dates(one(3, "2026-04-22T17:00")))
                .containsExactly(
                        "1 2026-04-06", "2 2026-04-13", "3 2026-04-22", "4 2026-04-27", "5 2026-05-04", "6 2026-05-11");
    }

    @Test
    void the_rest_follows_a_week_later() {
        assertThat(wednesday.dates(rest(4, "2026-05-04T18:00")))
                .containsExactly(
                        "1 2026-04-06", "2 2026-04-13", "3 2026-04-20", "4 2026-05-04", "5 2026-05-11", "6 2026-05-18");
    }

    @Test
    void the_rest_returns_to_the_usual_day_after_a_session_on_another() {
        assertThat(wednesday.dates(rest(4, "2026-04-30T18:00")))
                .endsWith("4 2026-04-30", "5 2026-05-04", "6 2026-05-11");
    }

    @Test
    void the_rest_moves_to_the_new_day_of_the_week_for_good() {
        Plan plan = wednesday.plan(new MoveRest(ref(4), LocalDateTime.parse("2026-04-29T09:30"), true));

        assertThat(SomeGroup.dates(plan.board().groups().get(0)))
                .endsWith("4 2026-04-29", "5 2026-05-06", "6 2026-05-13");
        assertThat(plan.groups().get(0).after().cadence().text()).isEqualTo("WEDNESDAY 09:30");
        assertThat(unit(plan.groups().get(0).after(), 6).at()).isEqualTo("2026-05-13T09:30");
    }

    @Test
    void of_two_weekly_hours_the_one_of_the_session_is_exchanged() {
        Group twice = SomeGroup.from("2026-04-06")
                .alsoOn(DayOfWeek.THURSDAY, "17:00")
                .units(6)
                .build();
        Trying trying = Trying.at("2026-04-07T12:00").with(twice);

        Plan plan = trying.plan(new MoveRest(unit(twice, 4).ref(), LocalDateTime.parse("2026-04-17T17:00"), true));

        assertThat(plan.groups().get(0).after().cadence().text()).isEqualTo("MONDAY 18:00, FRIDAY 17:00");
        assertThat(SomeGroup.dates(plan.board().groups().get(0)))
                .containsExactly(
                        "1 2026-04-06", "2 2026-04-09", "3 2026-04-13", "4 2026-04-17", "5 2026-04-20", "6 2026-04-24");
    }

    @Test
    void ec_14_the_rest_steps_over_holidays_and_says_so() {
        ClosedDay holiday = closed("2026-05-11", "Fiesta del pueblo", Layer.MUNICIPALITY);

        Plan plan = wednesday.in(closedOn(holiday)).plan(rest(4, "2026-05-04T18:00"));

        assertThat(SomeGroup.dates(plan.board().groups().get(0)))
                .endsWith("4 2026-05-04", "5 2026-05-18", "6 2026-05-25");
        assertThat(plan.groups().get(0).skipped()).containsExactly(new Skip(holiday.day(), holiday));
    }

    @Test
    void the_rest_steps_over_a_day_on_which_the_group_has_a_catch_up() {
        Group other = SomeGroup.from("2026-04-06")
                .units(4)
                .catchUp(1, "2026-05-04T09:00")
                .build();

        Plan plan = Trying.at("2026-04-07T12:00")
                .with(other)
                .plan(new MoveRest(unit(other, 3).ref(), LocalDateTime.parse("2026-04-27T18:00"), false));

        assertThat(SomeGroup.dates(plan.board().groups().get(0))).endsWith("3 2026-04-27", "4 2026-05-11");
        assertThat(plan.groups().get(0).skipped())
                .containsExactly(new Skip(java.time.LocalDate.parse("2026-05-04"), null));
    }

    @Test
    void a_date_that_is_said_may_be_a_closed_day_and_needs_consent() {
        ClosedDay holiday = closed("2026-05-05", "Batalla de Puebla", Layer.STATE);

        Plan plan = wednesday.in(closedOn(holiday)).plan(one(5, "2026-05-05T18:00"));

        assertThat(plan.findings()).extracting(Finding::kind).containsExactly(Kind.CLOSED_DAY);
        assertThat(plan.findings().get(0).with()).isEqualTo(holiday.why());
        assertThat(plan.isStopped()).isFalse();
        assertThat(plan.needsConsent()).isTrue();
    }

    @Test
    void a_unit_before_an_earlier_one_breaks_the_order_and_needs_consent() {
        Plan plan = wednesday.plan(one(5, "2026-04-22T18:00"));

        assertThat(plan.findings()).extracting(Finding::kind).containsExactly(Kind.ORDER_BROKEN);
        assertThat(plan.isStopped()).isFalse();
    }

    @Test
    void what_was_recorded_or_has_begun_or_was_cancelled_does_not_move() {
        Group worn = SomeGroup.from("2026-03-30").units(6).held(1).cancelled(4).build();
        Trying trying = Trying.at("2026-04-06T18:01").with(worn);
        LocalDateTime later = LocalDateTime.parse("2026-05-20T18:00");

        trying.refuses(
                "cohort.move-recorded", new MoveOne(worn.meetings().get(0).ref(), later));
        trying.refuses("cohort.move-begun", new MoveOne(worn.meetings().get(1).ref(), later));
        trying.refuses(
                "cohort.move-cancelled", new MoveRest(worn.meetings().get(3).ref(), later, false));
        trying.refuses(
                "cohort.move-to-past",
                new MoveOne(worn.meetings().get(4).ref(), LocalDateTime.parse("2026-04-06T18:00")));
    }

    @Test
    void ec_39_a_session_can_be_moved_until_its_first_minute_at_the_centre() {
        LocalDateTime later = LocalDateTime.parse("2026-05-20T18:00");

        assertThat(Trying.at("2026-04-20T17:59").with(group).dates(new MoveOne(ref(3), later)))
                .contains("3 2026-05-20");
        Trying.at("2026-04-20T18:00").with(group).refuses("cohort.move-begun", new MoveOne(ref(3), later));
    }

    @Test
    void a_catch_up_moves_alone() {
        Group other = SomeGroup.from("2026-04-06")
                .units(4)
                .catchUp(1, "2026-04-25T09:00")
                .build();
        Meeting catchUp =
                other.meetings().stream().filter(Meeting::catchUp).findFirst().orElseThrow();
        LocalDateTime to = LocalDateTime.parse("2026-05-02T09:00");
        Trying trying = Trying.at("2026-04-07T12:00").with(other);

        trying.refuses("cohort.move-catch-up", new MoveRest(catchUp.ref(), to, false));
        assertThat(trying.plan(new MoveOne(catchUp.ref(), to)).findings()).isEmpty();
    }

    @Test
    void ec_14_a_holiday_that_came_later_names_the_sessions_it_fell_upon() {
        ClosedDay feast = closed("2026-04-27", "Fiesta del pueblo", Layer.MUNICIPALITY);
        ClosedDay past = closed("2026-04-13", "Inventario", Layer.CENTRE);
        LocalDateTime now = LocalDateTime.parse("2026-04-15T12:00");

        assertThat(closedOn(feast, past).stranded(new Board(List.of(group)), now))
                .containsExactly(new Premises.Stranded(
                        group.ref(), group.code(), unit(group, 4).at(), feast));
    }

    @Test
    void a_move_to_where_it_is_changes_nothing() {
        wednesday.refuses("cohort.plan-nothing", one(4, "2026-04-27T18:00"));
    }

    @Test
    void a_session_that_is_gone_means_that_the_plan_has_changed() {
        wednesday.refuses(
                "cohort.plan-changed",
                new MoveOne(java.util.UUID.randomUUID(), LocalDateTime.parse("2026-04-27T18:00")));
    }

    private MoveOne one(int unit, String to) {
        return new MoveOne(ref(unit), LocalDateTime.parse(to));
    }

    private MoveRest rest(int unit, String to) {
        return new MoveRest(ref(unit), LocalDateTime.parse(to), false);
    }

    private java.util.UUID ref(int unit) {
        return unit(group, unit).ref();
    }
}
