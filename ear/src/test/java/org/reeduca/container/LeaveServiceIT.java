package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AskLeave;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.LeaveAsker;
import org.reeduca.attendance.LeaveRequest;
import org.reeduca.attendance.LeaveService;
import org.reeduca.attendance.LeaveState;
import org.reeduca.attendance.LeavesOfMan;
import org.reeduca.attendance.RollLine;
import org.reeduca.compliance.Outcome;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.justification.JustificationService;
import org.reeduca.shared.FieldProblem;

/** Leaves: who writes them down, who decides, what the engine sees of them and what the database refuses. */
@ExtendWith(ArquillianExtension.class)
class LeaveServiceIT {

    @Inject
    private LeaveService leaves;

    @Inject
    private AttendanceService attendance;

    @Inject
    private JustificationService justifications;

    @Inject
    private DeskService desk;

    @Test
    void only_an_approved_leave_is_seen_on_the_roll_and_by_the_engine_and_a_withdrawn_one_is_not() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        LocalDate day = group.today().plusDays(3);
        UUID session = group.session(1, day);
        String reception = SomeUser.of(Role.RECEPTIONIST).at(group.centreId()).login();

        ask(reception, man, day, day);
        assertThat(onLeave(group, session)).isFalse();
        decide(group, man, true, null);
        assertThat(onLeave(group, session)).isTrue();
        SomeMark.in(group, session).absent(man);
        assertThat(statements(man)).isEqualTo("1 " + day + " " + day.plusDays(1));

        UUID request = Objects.requireNonNull(latest(group, man).ref());
        Refused.byRule(
                "attendance.leave-by-coordination", () -> as(reception, () -> leaves.withdraw(request, "Ya no viaja")));
        as(group.coordinator(), () -> leaves.withdraw(request, "Ya no viaja"));

        assertThat(onLeave(group, session)).isFalse();
        assertThat(latest(group, man).state()).isEqualTo(LeaveState.WITHDRAWN);
        assertThat(statements(man)).isEqualTo("1 " + day + " " + day.plusDays(1) + ",2 " + day + " " + day);
    }

    @Test
    void an_absence_on_a_day_of_leave_counts_as_leave_as_early_as_the_rules_of_his_order_ask() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        LocalDate yesterday = group.today().minusDays(1);
        ask(group.facilitator(), man, yesterday, group.today());
        UUID session = group.session(1, yesterday);
        SomeMark.in(group, session).absent(man);
        assertThat(outcome(group, session, man)).isEqualTo(Outcome.ABSENT_PENDING);

        decide(group, man, true, "Consta la cita");

        assertThat(outcome(group, session, man))
                .as("approved after the session")
                .isEqualTo(Outcome.ABSENT_PENDING);
        Sql.run(
                "UPDATE court_order SET overrides = ? WHERE centre_id = ?",
                "{\"leave.approvedBefore\": {\"value\": \"NONE\", \"source\": \"x\"}}",
                group.centreId());
        assertThat(outcome(group, session, man)).isEqualTo(Outcome.ABSENT_LEAVE);
    }

    @Test
    void once_the_session_has_begun_the_page_says_to_justify_the_absence() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        group.session(1, group.today());

        List<FieldProblem> problems = as(
                group.facilitator(),
                () -> leaves.checkAsk(man, wish(group.today(), group.today().plusDays(2))));

        assertThat(problems).containsExactly(FieldProblem.of("from", "attendance.leave-after-session", group.today()));
        Refused.byRule(
                "attendance.leave-after-session",
                () -> ask(group.facilitator(), man, group.today(), group.today().plusDays(2)));
    }

    @Test
    void a_session_for_catching_up_of_others_that_has_begun_does_not_stand_in_the_way() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID guest = group.men().get(0);
        UUID member = group.men().get(1);
        UUID session = group.session(1, group.today());
        Sql.run("UPDATE programme_session SET catch_up = TRUE WHERE public_ref = ?", session.toString());
        Sql.run("""
                INSERT INTO session_guest (participant_id, session_id, revision, unit_number, invited, recorded_at, recorded_by)
                VALUES (?, (SELECT id FROM programme_session WHERE public_ref = ?), 1, 1, TRUE, UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(guest), session.toString(), group.coordinator());

        ask(group.facilitator(), member, group.today(), group.today().plusDays(2));
        Refused.byRule(
                "attendance.leave-after-session", () -> ask(group.facilitator(), guest, group.today(), group.today()));
    }

    @Test
    void days_that_were_asked_for_are_not_asked_again_until_they_are_refused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        LocalDate day = group.today().plusDays(10);
        ask(group.facilitator(), man, day, day.plusDays(3));

        Refused.byRule(
                "attendance.leave-overlaps", () -> ask(group.facilitator(), man, day.plusDays(3), day.plusDays(5)));
        Refused.byDatabase("another one covers", () -> insert(man, day.plusDays(3), day.plusDays(5), group));
        Refused.byRule("attendance.reason-missing", () -> decide(group, man, false, " "));
        decide(group, man, false, "No hay causa");
        Refused.byRule("attendance.leave-answered", () -> decide(group, man, true, null));

        ask(group.facilitator(), man, day.plusDays(3), day.plusDays(5));
        assertThat(latest(group, man).state()).isEqualTo(LeaveState.ASKED);
    }

    @Test
    void why_he_asks_is_for_whoever_decides() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        ask(group.facilitator(), man, group.today().plusDays(1), group.today().plusDays(1));

        LeavesOfMan seen = as(group.facilitator(), () -> leaves.findLeaves(man));
        assertThat(seen.leaves()).singleElement().satisfies(leave -> {
            assertThat(leave.content()).isNull();
            assertThat(seen.mayWithdraw(leave)).isTrue();
        });
        assertThat(Objects.requireNonNull(latest(group, man).content()).motive())
                .isEqualTo(AbsenceMotive.WORK);
    }

    @Test
    void a_request_waits_on_the_desk_until_it_is_answered() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        ask(group.facilitator(), man, group.today().plusDays(5), group.today().plusDays(6));

        assertThat(asked(group)).isOne();
        decide(group, man, true, null);
        assertThat(asked(group)).isZero();
    }

    @Test
    void looking_at_many_leaves_costs_no_more_statements_than_at_one() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID one = group.men().get(0);
        UUID many = group.men().get(1);
        ask(group.facilitator(), one, group.today().plusDays(1), group.today().plusDays(1));
        for (int day = 1; day <= 12; day++) {
            ask(
                    group.facilitator(),
                    many,
                    group.today().plusDays(day),
                    group.today().plusDays(day));
        }
        String login = group.coordinator();

        assertThat(SqlCount.usual(() -> as(login, () -> leaves.findLeaves(many))))
                .isEqualTo(SqlCount.usual(() -> as(login, () -> leaves.findLeaves(one))))
                .isLessThanOrEqualTo(8);
    }

    @Test
    void other_groups_other_centres_and_other_roles_do_not_reach_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID man = group.men().get(0);
        LocalDate day = group.today().plusDays(1);
        ask(group.facilitator(), man, day, day);
        UUID request = Objects.requireNonNull(latest(group, man).ref());

        Refused.notFound(() -> as(elsewhere.facilitator(), () -> leaves.findLeaves(man)));
        Refused.notFound(() -> ask(elsewhere.coordinator(), man, day, day));
        Refused.notFound(() -> as(elsewhere.coordinator(), () -> leaves.decide(request, true, null)));
        assertThatThrownBy(() -> as(group.facilitator(), () -> leaves.decide(request, true, null)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_database_keeps_what_was_said_and_the_longest_leave() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        LocalDate day = group.today().plusDays(1);
        ask(group.facilitator(), man, day, day);

        Refused.byDatabase("append-only", () -> Sql.run("UPDATE leave_request SET from_on = from_on - INTERVAL 1 DAY"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM leave_request"));
        Refused.byDatabase(
                "ck_leave_request_range",
                () -> insert(man, day.plusDays(10), day.plusDays(10 + AskLeave.LONGEST), group));
        Refused.byDatabase("only a yes is taken back", () -> Sql.run("""
                INSERT INTO leave_request_answer (request_id, revision, answer, reason, recorded_at, recorded_by)
                VALUES ((SELECT MAX(id) FROM leave_request), 2, 'WITHDRAWN', 'x', UTC_TIMESTAMP(6), (SELECT MIN(id) FROM app_user))
                """));
    }

    private static AskLeave wish(LocalDate from, LocalDate lastDay) {
        return new AskLeave(from, lastDay, AbsenceMotive.WORK, LeaveAsker.HIMSELF, "Turno fuera", null);
    }

    private void ask(String login, UUID man, LocalDate from, LocalDate lastDay) throws Exception {
        as(login, () -> leaves.ask(man, wish(from, lastDay)));
    }

    private void decide(SomeCohort group, UUID man, boolean approved, @Nullable String reason) throws Exception {
        UUID request = Objects.requireNonNull(latest(group, man).ref());
        as(group.coordinator(), () -> leaves.decide(request, approved, reason));
    }

    private LeaveRequest latest(SomeCohort group, UUID man) throws Exception {
        return as(group.coordinator(), () -> leaves.findLeaves(man)).leaves().get(0);
    }

    private boolean onLeave(SomeCohort group, UUID session) throws Exception {
        return as(group.facilitator(), () -> attendance.openRoll(session)).lines().stream()
                .anyMatch(RollLine::onLeave);
    }

    private @Nullable Outcome outcome(SomeCohort group, UUID session, UUID man) throws Exception {
        return as(group.coordinator(), () -> justifications.openAbsence(session, man))
                .terms()
                .get(0)
                .outcome();
    }

    private long asked(SomeCohort group) throws Exception {
        return as(group.coordinator(), () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.matter() instanceof Matter.LeaveAsked)
                .count();
    }

    private static @Nullable String statements(UUID man) throws SQLException {
        return Sql.text("""
                SELECT GROUP_CONCAT(revision, ' ', from_on, ' ', to_on ORDER BY revision) FROM leave_of_absence
                WHERE participant_id = ?
                """, SomeCohort.id(man));
    }

    private static void insert(UUID man, LocalDate from, LocalDate lastDay, SomeCohort group) throws SQLException {
        Sql.run("""
                INSERT INTO leave_request (id, public_ref, participant_id, from_on, to_on, motive, asked_by, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR leave_request_seq, UUID(), ?, ?, ?, 'WORK', 'HIMSELF', UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, SomeCohort.id(man), from, lastDay.plusDays(1), group.coordinator());
    }
}
