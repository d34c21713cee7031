package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.cohort.Consent;
import org.reeduca.cohort.GroupCalendar;
import org.reeduca.cohort.GroupCalendar.Standing;
import org.reeduca.cohort.PlanWish;
import org.reeduca.cohort.PlanWish.What;
import org.reeduca.cohort.PlanningService;
import org.reeduca.cohort.Proposal;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.cohort.planning.Missed;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** Calendars changed in the real server: what is shown is what is done, and what is taken back is as it was. */
@ExtendWith(ArquillianExtension.class)
class PlanningServiceIT {

    private static final LocalTime SIX = LocalTime.of(18, 0);

    @Inject
    private PlanningService planning;

    @Test
    void looking_at_a_plan_writes_nothing_and_doing_it_writes_exactly_that() throws Exception {
        SomeCohort group = SomeCohort.of(4);
        List<LocalDate> days = group.weekly(5, group.today().plusWeeks(1));
        String before = group.sessions();
        LocalDate later = SomeCohort.open(days.get(2).plusWeeks(1));

        Proposal shown = preview(group, wish(group, 3, What.MOVE_REST, later.atTime(SIX)));

        assertThat(group.sessions()).isEqualTo(before);
        assertThat(shown.sessions()).isEqualTo(3);
        assertThat(shown.men()).isEqualTo(4);

        as(group.coordinator(), () -> planning.apply(wish(group, 3, What.MOVE_REST, later.atTime(SIX)), agree(shown)));

        LocalDate fifth = SomeCohort.open(SomeCohort.open(later.plusWeeks(1)).plusWeeks(1));
        assertThat(group.days())
                .containsExactly(
                        "1 " + days.get(0),
                        "2 " + days.get(1),
                        "3 " + later,
                        "4 " + SomeCohort.open(later.plusWeeks(1)),
                        "5 " + fifth);
        assertThat(shown.groups().get(0).lastAfter()).isEqualTo(fifth);
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', outcome, reason) FROM audit_event WHERE action = 'CHANGE_PLAN'"
                                + " AND subject_ref = ?",
                        group.cohort().toString()))
                .isEqualTo("GRANTED Sin luz en el edificio");
    }

    @Test
    void ec_01_a_cancelled_session_is_given_again_and_taking_it_back_restores_all_exactly() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        List<LocalDate> days = group.weekly(4, group.today().plusWeeks(1));
        String before = group.sessions();

        UUID change = change(group, wish(group, 2, What.CANCEL, null));

        assertThat(group.days())
                .containsExactly(
                        "1 " + days.get(0),
                        "2 " + days.get(2),
                        "3 " + days.get(3),
                        "4 " + SomeCohort.open(days.get(3).plusWeeks(1)));
        assertThat(group.sessions()).contains("2 " + days.get(1) + " 18:00:00 CANCELLED Sin luz en el edificio");
        GroupCalendar calendar = as(group.facilitator(), () -> planning.openCalendar(group.cohort()));
        assertThat(calendar.sessions())
                .extracting(GroupCalendar.Session::standing)
                .containsExactly(Standing.AHEAD, Standing.CANCELLED, Standing.AHEAD, Standing.AHEAD, Standing.AHEAD);

        Proposal back = as(group.coordinator(), () -> planning.previewUndo(group.cohort(), change));
        as(group.coordinator(), () -> planning.undo(group.cohort(), change, agree(back)));

        assertThat(group.sessions()).isEqualTo(before);
        assertThat(Sql.number(
                        "SELECT COUNT(DISTINCT public_ref) FROM programme_session FOR SYSTEM_TIME ALL WHERE cohort_id = ?",
                        group.cohortId()))
                .as("the history still knows the session that was added")
                .isEqualTo(5);
        refused("cohort.undo-done", group, () -> planning.previewUndo(group.cohort(), change));
    }

    @Test
    void a_plan_that_is_no_longer_the_one_that_was_shown_is_refused_and_nothing_is_lost() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        List<LocalDate> days = group.weekly(4, group.today().plusWeeks(1));
        PlanWish wish = wish(group, 2, What.CANCEL, null);
        Proposal shown = preview(group, wish);
        change(group, wish(group, 4, What.MOVE_ONE, days.get(3).plusDays(1).atTime(SIX)));
        String meanwhile = group.sessions();

        refused("cohort.plan-changed", group, () -> planning.apply(wish, agree(shown)));

        assertThat(group.sessions()).isEqualTo(meanwhile);
    }

    @Test
    void ec_40_the_same_plan_sent_twice_is_carried_out_once() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.weekly(4, group.today().plusWeeks(1));
        PlanWish wish = wish(group, 2, What.CANCEL_ONLY, null);
        Proposal shown = preview(group, wish);

        as(group.coordinator(), () -> planning.apply(wish, agree(shown)));

        refused("cohort.cancel-cancelled", group, () -> planning.apply(wish, agree(shown)));
        assertThat(Sql.number("SELECT COUNT(*) FROM plan_change_cohort WHERE cohort_id = ?", group.cohortId()))
                .isEqualTo(1);
    }

    @Test
    void a_session_in_which_somebody_was_marked_is_neither_moved_nor_cancelled() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.weekly(3, group.today().plusWeeks(1));
        SomeMark.in(group, group.sessionOf(1)).attended(group.men().get(0));
        LocalDateTime to = group.today().plusWeeks(9).atTime(SIX);

        refused("cohort.move-recorded", group, () -> planning.preview(wish(group, 1, What.MOVE_ONE, to)));
        refused("cohort.cancel-recorded", group, () -> planning.preview(wish(group, 1, What.CANCEL, null)));
    }

    @Test
    void the_weekly_hour_of_the_group_changes_and_comes_back() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        List<LocalDate> days = group.weekly(4, group.today().plusWeeks(1));
        String before = group.sessions();
        LocalDateTime to = days.get(1).plusDays(1).atTime(9, 30);

        UUID change = change(group, wish(group, 2, What.NEW_HOUR, to));

        assertThat(hours(group)).isEqualTo(to.getDayOfWeek() + " 09:30:00");
        Proposal back = as(group.coordinator(), () -> planning.previewUndo(group.cohort(), change));
        as(group.coordinator(), () -> planning.undo(group.cohort(), change, agree(back)));
        assertThat(hours(group)).isEqualTo(days.get(0).getDayOfWeek() + " 18:00:00");
        assertThat(group.sessions()).isEqualTo(before);
    }

    @Test
    void a_facilitator_who_is_busy_stops_the_plan_and_a_room_that_is_taken_has_to_be_known() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        LocalDate day = group.weekly(3, group.today().plusWeeks(1)).get(2);
        SomeCohort other = group.another("02/2026");
        LocalDate theirs = other.weekly(1, SomeCohort.open(day.plusDays(1))).get(0);
        Sql.run("UPDATE cohort SET room = 'Sala Araucaria' WHERE centre_id = ?", group.centreId());
        PlanWish wish = wish(group, 3, What.MOVE_ONE, theirs.atTime(SIX));

        Proposal shown = preview(group, wish);

        assertThat(shown.findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.FACILITATOR_BUSY, Finding.Kind.ROOM_TAKEN);
        refused("cohort.plan-stopped", group, () -> planning.apply(wish, agree(shown)));

        Sql.run("UPDATE cohort_facilitator SET to_on = ? WHERE cohort_id = ?", group.today(), other.cohortId());
        Proposal softer = preview(group, wish);
        refused("cohort.plan-consent", group, () -> planning.apply(wish, new Consent(softer.fingerprint(), false)));
        as(group.coordinator(), () -> planning.apply(wish, agree(softer)));
        assertThat(group.days()).contains("3 " + theirs);
    }

    @Test
    void ec_11_a_man_whose_order_ends_too_early_is_named_and_one_whose_time_stood_still_is_not() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        List<LocalDate> days = group.weekly(4, group.today().plusWeeks(1));
        LocalDate due = days.get(3).plusDays(1);
        dueOn(group, 0, due);
        dueOn(group, 1, due);
        dueOn(group, 2, due.plusWeeks(30));
        Sql.run("""
                INSERT INTO order_interval (id, order_id, kind, from_on, to_on, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR order_interval_seq, o.id, 'INTERRUPTED', '2020-02-01', '2020-08-01', UTC_TIMESTAMP(6), u.id
                FROM court_order o JOIN participant p ON p.id = o.participant_id JOIN app_user u ON u.login = ?
                WHERE p.public_ref = ?
                """, group.coordinator(), group.men().get(1).toString());

        Proposal shown = preview(group, wish(group, 2, What.CANCEL, null));

        assertThat(shown.missed()).hasSize(1);
        assertThat(shown.missed().get(0).participant()).isEqualTo(group.men().get(0));
        assertThat(shown.missed().get(0).dueOn()).isEqualTo(due);
        assertThat(shown.needsConsent()).isTrue();
    }

    @Test
    void ec_11_an_order_ends_on_the_day_that_its_last_extension_names() throws Exception {
        SomeCohort group = SomeCohort.of(5);
        List<LocalDate> days = group.weekly(4, group.today().plusWeeks(1));
        LocalDate early = days.get(3).plusDays(1);
        LocalDate late = early.plusWeeks(30);
        for (int man : List.of(0, 2, 4)) {
            dueOn(group, man, early);
        }
        changeTerm(group, 0, 1, late);
        changeTerm(group, 1, 1, early);
        changeTerm(group, 2, 1, late);
        changeTerm(group, 2, 2, null);
        dueOn(group, 3, late);
        changeTerm(group, 3, 1, early);
        group.endOrders(group.men().get(4), "DECLINED");

        Proposal shown = preview(group, wish(group, 2, What.CANCEL, null));

        assertThat(shown.missed())
                .as("extended; set by a change; extension withdrawn; shortened; declined")
                .extracting(Missed::participant, Missed::dueOn)
                .containsExactlyInAnyOrder(
                        tuple(group.men().get(1), early),
                        tuple(group.men().get(2), early),
                        tuple(group.men().get(3), early));
    }

    /** A statement about the term of his order, from today on; without a day the one before it is withdrawn. */
    private static void changeTerm(SomeCohort group, int man, int revision, @Nullable LocalDate due)
            throws SQLException {
        Sql.run("""
                INSERT INTO order_due_change (id, order_id, effective_on, revision, due_on, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR order_due_change_seq, (SELECT id FROM court_order WHERE participant_id = ?), ?, ?, ?,
                  UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(group.men().get(man)), group.today(), revision, due, group.coordinator());
    }

    @Test
    void facilitators_read_their_calendar_and_only_the_coordination_of_the_centre_changes_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.weekly(2, group.today().plusWeeks(1));
        SomeCohort elsewhere = SomeCohort.of(0);
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();
        PlanWish wish = wish(group, 1, What.CANCEL, null);

        assertThat(as(group.facilitator(), () -> planning.openCalendar(group.cohort()))
                        .open())
                .isFalse();
        assertThat(as(group.coordinator(), () -> planning.openCalendar(group.cohort()))
                        .open())
                .isTrue();
        assertThatThrownBy(() -> as(colleague, () -> planning.openCalendar(group.cohort())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(elsewhere.coordinator(), () -> planning.preview(wish)))
                .isInstanceOf(NotFound.class);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE subject_ref = ? AND outcome = 'REFUSED'",
                        group.cohort().toString()))
                .isEqualTo(2);
        assertThatThrownBy(() -> as(group.facilitator(), () -> planning.preview(wish)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void a_plan_costs_the_same_statements_for_5_and_for_40_men() throws Exception {
        SomeCohort small = SomeCohort.of(5);
        SomeCohort large = SomeCohort.of(40);
        for (SomeCohort group : List.of(small, large)) {
            group.weekly(4, group.today().plusWeeks(1));
            for (int man = 0; man < group.men().size(); man++) {
                dueOn(group, man, group.today().plusYears(1));
            }
        }
        preview(small, wish(small, 2, What.CANCEL, null));

        long few = SqlCount.usual(() -> preview(small, wish(small, 2, What.CANCEL, null)));
        long many = SqlCount.usual(() -> preview(large, wish(large, 2, What.CANCEL, null)));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
        PlanWish smallWish = wish(small, 2, What.CANCEL, null);
        PlanWish largeWish = wish(large, 2, What.CANCEL, null);
        Proposal smallShown = preview(small, smallWish);
        Proposal largeShown = preview(large, largeWish);
        long fewWritten =
                SqlCount.of(() -> as(small.coordinator(), () -> planning.apply(smallWish, agree(smallShown))));
        long manyWritten =
                SqlCount.of(() -> as(large.coordinator(), () -> planning.apply(largeWish, agree(largeShown))));
        assertThat(manyWritten)
                .as("give or take a block of keys")
                .isCloseTo(fewWritten, org.assertj.core.data.Offset.offset(2L));
    }

    @Test
    void steps_of_planning_are_neither_changed_nor_deleted() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        group.weekly(2, group.today().plusWeeks(1));
        change(group, wish(group, 1, What.CANCEL_ONLY, null));

        for (String table : List.of("plan_change", "plan_change_cohort", "plan_change_session")) {
            assertThatThrownBy(() -> Sql.run("DELETE FROM " + table)).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> Sql.run("UPDATE plan_change SET reason = 'Otro'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> Sql.run("UPDATE plan_change_session SET unit_number = 9"))
                .hasMessageContaining("append-only");
    }

    private Proposal preview(SomeCohort group, PlanWish wish) throws Exception {
        return as(group.coordinator(), () -> planning.preview(wish));
    }

    private UUID change(SomeCohort group, PlanWish wish) throws Exception {
        Proposal shown = preview(group, wish);
        return as(group.coordinator(), () -> planning.apply(wish, agree(shown)));
    }

    private static Consent agree(Proposal shown) {
        return new Consent(shown.fingerprint(), true);
    }

    private static PlanWish wish(SomeCohort group, int unit, What what, @Nullable LocalDateTime to)
            throws SQLException {
        return new PlanWish(group.cohort(), group.sessionOf(unit), what, to, "Sin luz en el edificio");
    }

    private static void refused(String code, SomeCohort group, Callable<?> deed) {
        assertThatThrownBy(() -> as(group.coordinator(), deed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }

    private static String hours(SomeCohort group) throws SQLException {
        return Sql.text("SELECT CONCAT_WS(' ', weekday, start_time) FROM cohort WHERE id = ?", group.cohortId());
    }

    private static void dueOn(SomeCohort group, int man, LocalDate due) throws SQLException {
        Sql.run(
                "UPDATE court_order o JOIN participant p ON p.id = o.participant_id SET o.due_on = ? WHERE p.public_ref = ?",
                due,
                group.men().get(man).toString());
    }
}
