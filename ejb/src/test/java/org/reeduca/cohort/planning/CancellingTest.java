package org.reeduca.cohort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.cohort.planning.SomeGroup.closed;
import static org.reeduca.cohort.planning.SomeGroup.closedOn;
import static org.reeduca.cohort.planning.SomeGroup.unit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.cohort.planning.Finding.Kind;
import org.reeduca.participant.FullName;

/** Sessions fall out, their units follow on, and it can be taken back. Mondays from 5 October 2026. */
class CancellingTest {

    private static final String HURRICANE = "Huracán: aviso de Protección Civil";
    private final Group group = SomeGroup.from("2026-10-05").units(6).held(2).build();
    private final Trying tuesday = Trying.at("2026-10-13T12:00").with(group);

    @Test
    void ec_01_a_hurricane_shifts_the_units_and_ends_the_group_a_week_later() {
        Premises closed = closedOn(closed("2026-10-19", HURRICANE, Layer.ZONE));

        Plan plan = tuesday.in(closed).plan(cancel(3));

        assertThat(SomeGroup.dates(plan.board().groups().get(0)))
                .containsExactly(
                        "1 2026-10-05", "2 2026-10-12", "3 2026-10-26", "4 2026-11-02", "5 2026-11-09", "6 2026-11-16");
        assertThat(plan.groups().get(0).changes())
                .extracting(Change::kind)
                .containsExactly(
                        Change.Kind.CANCELLED,
                        Change.Kind.ADDED,
                        Change.Kind.MOVED,
                        Change.Kind.MOVED,
                        Change.Kind.MOVED);
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void ec_01_several_groups_in_one_step_and_a_closure_of_two_weeks() {
        Group other = SomeGroup.from("2026-10-07").units(4).called("2026-05").build();
        Trying both = Trying.at("2026-10-13T12:00")
                .with(group, other)
                .in(closedOn(
                        closed("2026-10-19", HURRICANE, Layer.ZONE),
                        closed("2026-10-21", HURRICANE, Layer.ZONE),
                        closed("2026-10-26", HURRICANE, Layer.ZONE)));

        Plan plan = both.plan(new Cancel(
                List.of(
                        unit(group, 3).ref(),
                        unit(group, 4).ref(),
                        unit(other, 3).ref()),
                true));

        assertThat(plan.groups()).hasSize(2);
        assertThat(SomeGroup.dates(plan.board().groups().get(0)))
                .endsWith("3 2026-11-02", "4 2026-11-09", "5 2026-11-16", "6 2026-11-23");
        assertThat(SomeGroup.dates(plan.board().groups().get(1))).endsWith("3 2026-10-28", "4 2026-11-04");
    }

    @Test
    void ec_01_the_added_dates_step_over_holidays() {
        ClosedDay revolution = closed("2026-11-16", "Aniversario de la Revolución", Layer.NATIONAL);

        Plan plan = tuesday.in(closedOn(revolution)).plan(cancel(3));

        assertThat(SomeGroup.dates(plan.board().groups().get(0))).endsWith("6 2026-11-23");
        assertThat(plan.groups().get(0).skipped()).containsExactly(new Skip(revolution.day(), revolution));
    }

    @Test
    void a_date_of_its_own_stays_and_only_what_is_given_on_it_changes() {
        Group moved = SomeGroup.from("2026-10-05")
                .units(6)
                .movedTo(5, "2026-11-04T10:00")
                .build();

        assertThat(Trying.at("2026-10-13T12:00")
                        .with(moved)
                        .dates(new Cancel(List.of(unit(moved, 3).ref()), true)))
                .endsWith("3 2026-10-26", "4 2026-11-04", "5 2026-11-09", "6 2026-11-16");
    }

    @Test
    void without_giving_again_nothing_else_changes_and_the_unit_is_owed() {
        Plan plan = tuesday.plan(new Cancel(List.of(unit(group, 3).ref()), false));

        Group after = plan.board().groups().get(0);
        assertThat(SomeGroup.dates(after))
                .containsExactly("1 2026-10-05", "2 2026-10-12", "4 2026-10-26", "5 2026-11-02", "6 2026-11-09");
        assertThat(GiveAgain.isOwed(after, after.meetings().get(2))).isTrue();
    }

    @Test
    void a_unit_that_is_owed_is_given_later_in_its_place() {
        Group without = SomeGroup.from("2026-10-05").units(6).cancelled(3).build();
        Meeting fallen = without.meetings().get(2);
        Trying trying = Trying.at("2026-10-20T12:00").with(without);

        assertThat(trying.dates(new GiveAgain(fallen.ref())))
                .endsWith("3 2026-10-26", "4 2026-11-02", "5 2026-11-09", "6 2026-11-16");
        trying.refuses(
                "cohort.unit-has-date", new GiveAgain(without.meetings().get(1).ref()));
    }

    @Test
    void the_last_unit_gets_a_date_after_today_even_when_it_fell_out_weeks_ago() {
        Group late = SomeGroup.from("2026-10-05").units(3).held(2).build();

        assertThat(Trying.at("2026-11-11T12:00")
                        .with(late)
                        .dates(new Cancel(List.of(unit(late, 3).ref()), true)))
                .endsWith("3 2026-11-16");
    }

    @Test
    void ec_41_a_session_that_has_passed_can_be_cancelled_as_long_as_nobody_is_marked() {
        Trying weeksLater = Trying.at("2026-10-22T12:00").with(group);

        assertThat(weeksLater.dates(cancel(3)))
                .endsWith("3 2026-10-26", "4 2026-11-02", "5 2026-11-09", "6 2026-11-16");
        weeksLater.refuses("cohort.cancel-recorded", cancel(2));
    }

    @Test
    void a_catch_up_that_falls_out_moves_nothing() {
        Group other = SomeGroup.from("2026-10-05")
                .units(4)
                .catchUp(1, "2026-10-24T09:00")
                .build();
        Meeting catchUp =
                other.meetings().stream().filter(Meeting::catchUp).findFirst().orElseThrow();

        Plan plan = Trying.at("2026-10-13T12:00").with(other).plan(new Cancel(List.of(catchUp.ref()), true));

        assertThat(plan.groups().get(0).changes()).containsExactly(Change.cancelled(catchUp));
    }

    @Test
    void ec_01_taking_it_back_leaves_everything_as_it_was() {
        Plan plan = tuesday.plan(cancel(3));

        Plan back =
                Trying.at("2026-10-14T08:00").with(plan.board().groups().get(0)).plan(undo(plan));

        assertThat(back.board().groups().get(0)).isEqualTo(group);
        assertThat(back.groups().get(0).changes())
                .extracting(Change::kind)
                .containsExactly(
                        Change.Kind.RESTORED,
                        Change.Kind.REMOVED,
                        Change.Kind.MOVED,
                        Change.Kind.MOVED,
                        Change.Kind.MOVED);
    }

    @Test
    void what_changed_since_is_not_taken_back() {
        Plan plan = tuesday.plan(cancel(3));
        Group after = plan.board().groups().get(0);
        Plan moved = Trying.at("2026-10-14T08:00")
                .with(after)
                .plan(new MoveOne(unit(after, 6).ref(), LocalDateTime.parse("2026-11-18T18:00")));

        Trying.at("2026-10-14T09:00")
                .with(moved.board().groups().get(0))
                .refuses("cohort.undo-changed-since", undo(plan));
    }

    @Test
    void a_date_that_has_passed_meanwhile_is_not_planned_again() {
        Plan plan = tuesday.plan(cancel(3));

        Trying.at("2026-10-27T08:00").with(plan.board().groups().get(0)).refuses("cohort.undo-too-late", undo(plan));
    }

    @Test
    void a_change_of_the_weekly_hour_is_taken_back_with_the_dates() {
        Plan plan = tuesday.plan(new MoveRest(unit(group, 4).ref(), LocalDateTime.parse("2026-10-29T10:00"), true));

        Plan back =
                Trying.at("2026-10-14T08:00").with(plan.board().groups().get(0)).plan(undo(plan));

        assertThat(back.board().groups().get(0)).isEqualTo(group);
    }

    @Test
    void ec_11_a_man_whose_order_ends_before_the_new_last_day_is_named() {
        UUID man = UUID.randomUUID();
        FullName name = new FullName("Juan", "Prueba", null);
        Deadline between = new Deadline(group.ref(), man, name, LocalDate.parse("2026-11-12"));
        Deadline later = new Deadline(group.ref(), UUID.randomUUID(), name, LocalDate.parse("2026-11-16"));
        Deadline missedBefore = new Deadline(group.ref(), UUID.randomUUID(), name, LocalDate.parse("2026-11-08"));
        Deadline elsewhere = new Deadline(UUID.randomUUID(), UUID.randomUUID(), name, LocalDate.parse("2026-11-12"));

        Plan plan = tuesday.due(between, later, missedBefore, elsewhere).plan(cancel(3));

        assertThat(plan.missed())
                .containsExactly(new Missed(man, name, between.dueOn(), LocalDate.parse("2026-11-16")));
        assertThat(plan.needsConsent()).isTrue();
    }

    @Test
    void the_added_session_of_a_plan_looked_at_twice_is_the_same() {
        assertThat(tuesday.plan(cancel(3)).fingerprint())
                .isEqualTo(tuesday.plan(cancel(3)).fingerprint())
                .isNotEqualTo(tuesday.plan(cancel(4)).fingerprint());
    }

    @Test
    void a_unit_does_not_come_back_to_the_hour_at_which_it_was_cancelled() {
        Group after = tuesday.plan(cancel(3)).board().groups().get(0);
        Trying trying = Trying.at("2026-10-13T13:00").with(after);

        assertThat(trying.findings(new MoveOne(unit(after, 3).ref(), LocalDateTime.parse("2026-10-19T18:00"))))
                .containsExactly(Kind.CANCELLED_THERE);
    }

    private Cancel cancel(int unit) {
        return new Cancel(List.of(unit(group, unit).ref()), true);
    }

    private static Undo undo(Plan plan) {
        return new Undo(plan.groups().stream()
                .map(one -> new Undo.Done(
                        one.after().ref(), one.before().cadence(), one.after().cadence(), one.changes()))
                .toList());
    }
}
