package org.reeduca.cohort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.cohort.planning.SomeGroup.facilitator;
import static org.reeduca.cohort.planning.SomeGroup.unit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.planning.Finding.Kind;
import org.reeduca.programme.Bilingual;

/** What speaks against a plan. The group meets on Mondays from 6 April 2026, another one on Tuesdays at the same hour. */
class ClashesTest {

    private static final Assigned IRENE = facilitator(1, "Irene Coral");
    private static final Assigned JORGE = facilitator(2, "Jorge Manglar");
    private static final String TUESDAY = "2026-04-21T18:00";

    private Group first = group().build();

    @Test
    void a_facilitator_in_another_group_at_that_hour_stops_the_plan() {
        Plan plan = trying(facilitatedBy(IRENE), tuesdays(IRENE)).plan(moved(TUESDAY));

        assertThat(plan.findings()).extracting(Finding::kind).containsExactly(Kind.FACILITATOR_BUSY);
        assertThat(plan.findings().get(0).with())
                .isEqualTo(new Bilingual("Irene Coral (2026-05)", "Irene Coral (2026-05)"));
        assertThat(plan.isStopped()).isTrue();
    }

    @Test
    void hours_that_only_touch_are_no_clash() {
        Trying trying = trying(facilitatedBy(IRENE), tuesdays(IRENE));

        assertThat(trying.findings(moved("2026-04-21T15:30"))).isEmpty();
        assertThat(trying.findings(moved("2026-04-21T20:30"))).isEmpty();
        assertThat(trying.findings(moved("2026-04-21T15:31"))).containsExactly(Kind.FACILITATOR_BUSY);
    }

    @Test
    void somebody_who_has_left_the_other_group_by_then_is_free() {
        Assigned left = new Assigned(1, "Irene Coral", LocalDate.EPOCH, LocalDate.parse("2026-04-21"), null);

        assertThat(trying(facilitatedBy(IRENE), tuesdays(left, JORGE)).findings(moved(TUESDAY)))
                .isEmpty();
    }

    @Test
    void a_room_that_is_taken_is_told_and_does_not_stop() {
        Plan plan = trying(group().in("Sala Araucaria"), group("2026-04-07").in("sala  araucária"))
                .plan(moved(TUESDAY));

        assertThat(plan.findings()).extracting(Finding::kind).containsExactly(Kind.ROOM_TAKEN);
        assertThat(plan.isStopped()).isFalse();
    }

    @Test
    void a_cancelled_session_takes_neither_room_nor_people() {
        Group other = tuesdays(IRENE).in("Sala").cancelled(3).build();

        assertThat(trying(facilitatedBy(IRENE).in("Sala")).with(other).findings(moved(TUESDAY)))
                .isEmpty();
    }

    @Test
    void a_room_with_fewer_seats_than_men_is_told() {
        Premises premises = new Premises(ClosedDays.NONE, List.of(), List.of(new Room("Sala Araucaria", null, 11)));

        assertThat(trying(group().in("SALA ARAUCARIA").men(12)).in(premises).findings(moved("2026-04-22T18:00")))
                .containsExactly(Kind.ROOM_TOO_SMALL);
        assertThat(trying(group().in("SALA ARAUCARIA").men(11)).in(premises).findings(moved("2026-04-22T18:00")))
                .isEmpty();
    }

    @Test
    void two_sessions_of_a_group_on_one_day_are_told_and_at_one_hour_they_stop() {
        Trying trying = trying(group());

        assertThat(trying.findings(moved("2026-04-27T09:00"))).containsExactly(Kind.TWICE_A_DAY);
        assertThat(trying.findings(moved("2026-04-27T17:00"))).contains(Kind.OVERLAP);
    }

    @Test
    void a_day_on_which_nobody_facilitates_is_told() {
        Assigned gone = new Assigned(1, "Irene Coral", LocalDate.EPOCH, LocalDate.parse("2026-04-22"), null);

        assertThat(trying(facilitatedBy(gone)).findings(moved("2026-04-21T18:00")))
                .isEmpty();
        assertThat(trying(facilitatedBy(gone)).findings(moved("2026-04-22T18:00")))
                .containsExactly(Kind.NOBODY_FACILITATES);
    }

    @Test
    void a_qualification_that_has_ended_by_then_is_told() {
        Assigned until = new Assigned(1, "Irene Coral", LocalDate.EPOCH, null, LocalDate.parse("2026-04-22"));

        assertThat(trying(facilitatedBy(until)).findings(moved("2026-04-21T18:00")))
                .isEmpty();
        assertThat(trying(facilitatedBy(until)).findings(moved("2026-04-22T18:00")))
                .containsExactly(Kind.QUALIFICATION_ENDED);
    }

    @Test
    void hours_that_are_kept_free_of_groups_stop_the_plan_in_that_place_only() {
        ReservedHours upstairs = reserved("Planta alta");
        Room above = new Room("Sala Araucaria", "planta alta", null);
        Room below = new Room("Sala Liquidámbar", "Planta baja", null);
        Premises premises = new Premises(ClosedDays.NONE, List.of(upstairs), List.of(above, below));

        assertThat(trying(group().in("Sala Araucaria"))
                        .in(premises)
                        .plan(moved("2026-04-22T10:00"))
                        .isStopped())
                .isTrue();
        assertThat(trying(group().in("Sala Liquidámbar")).in(premises).findings(moved("2026-04-22T10:00")))
                .isEmpty();
    }

    @Test
    void a_room_of_unknown_place_may_be_in_a_place_that_is_kept_free() {
        Premises premises = new Premises(ClosedDays.NONE, List.of(reserved("Planta alta")), List.of());

        assertThat(trying(group()).in(premises).findings(moved("2026-04-22T10:00")))
                .containsExactly(Kind.RESERVED_HOURS);
        assertThat(trying(group()).in(premises).findings(moved("2026-04-22T12:00")))
                .isEmpty();
        assertThat(trying(group()).in(premises).findings(moved("2026-04-15T10:00")))
                .as("before they hold")
                .doesNotContain(Kind.RESERVED_HOURS);
    }

    @Test
    void taking_back_may_bring_a_clash_of_old_but_not_into_hours_that_are_kept_free() {
        Group group = facilitatedBy(IRENE).build();
        Group same = group("2026-04-06").facilitatedBy(IRENE).build();
        Plan away = trying().with(group, same).plan(new MoveOne(unit(group, 3).ref(), at("2026-04-24T18:00")));
        Undo undo = new Undo(List.of(new Undo.Done(
                group.ref(),
                group.cadence(),
                group.cadence(),
                away.groups().get(0).changes())));
        ReservedHours monday = new ReservedHours(
                null, DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(19, 0), LocalDate.EPOCH, null);

        Plan back = trying().with(away.board().groups().toArray(Group[]::new)).plan(undo);

        assertThat(back.findings()).extracting(Finding::kind).containsExactly(Kind.FACILITATOR_BUSY);
        assertThat(back.isStopped()).isFalse();
        assertThat(trying().with(away.board().groups().toArray(Group[]::new))
                        .in(new Premises(ClosedDays.NONE, List.of(monday), List.of()))
                        .plan(undo)
                        .isStopped())
                .isTrue();
    }

    @Test
    void what_clashed_before_is_not_the_fault_of_a_plan_that_leaves_the_hours_as_they_are() {
        Group group = facilitatedBy(IRENE).build();
        Group same = group("2026-04-06").facilitatedBy(IRENE).build();

        Plan plan = trying().with(group, same)
                .plan(new Cancel(List.of(unit(group, 3).ref()), true));

        assertThat(plan.findings())
                .as("a session is added after the last one of the other group")
                .isEmpty();
    }

    private static ReservedHours reserved(String place) {
        return new ReservedHours(
                place,
                DayOfWeek.WEDNESDAY,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                LocalDate.parse("2026-04-20"),
                null);
    }

    private static SomeGroup group() {
        return group("2026-04-06");
    }

    private static SomeGroup group(String first) {
        return SomeGroup.from(first).units(4);
    }

    private static SomeGroup facilitatedBy(Assigned... people) {
        return group().facilitatedBy(people);
    }

    private static SomeGroup tuesdays(Assigned... people) {
        return group("2026-04-07").called("2026-05").facilitatedBy(people);
    }

    private Trying trying(SomeGroup... groups) {
        Trying trying = Trying.at("2026-04-13T20:00");
        for (int i = 0; i < groups.length; i++) {
            Group built = groups[i].build();
            first = i == 0 ? built : first;
            trying.with(built);
        }
        return trying;
    }

    /** The third session of the first group that {@link #trying} was given last. */
    private Operation moved(String to) {
        return new MoveOne(unit(first, 3).ref(), at(to));
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
