package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.TodaySession;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.seat.CatchUpProposal;
import org.reeduca.seat.CatchUpQueue;
import org.reeduca.seat.CatchUpService;
import org.reeduca.seat.CatchUpWish;
import org.reeduca.seat.CatchUpWish.SlotWish;
import org.reeduca.seat.CatchUpWish.Wanted;
import org.reeduca.seat.MenApart;
import org.reeduca.seat.WaitingService;
import org.reeduca.seat.engine.CatchUpPlan.Why;
import org.reeduca.shared.NotFound;

/** Catching up in the real server: the queue, the plan, the guests on the roll, and whether he can still finish. */
@ExtendWith(ArquillianExtension.class)
class CatchUpServiceIT {

    @Inject
    private CatchUpService catchUps;

    @Inject
    private WaitingService waiting;

    @Inject
    private AttendanceService attendance;

    @Inject
    private CaseFileService files;

    @Test
    void ec_04_men_of_two_groups_catch_up_in_one_session_and_are_credited_the_unit_they_missed() throws Exception {
        SomeCohort monday = SomeAbsences.missing(5, 2);
        SomeCohort thursday = SomeAbsences.beside(monday, "02/2026", 5, 1);
        LocalDate saturday = workday(monday.today().plusDays(2));
        List<UUID> men =
                Stream.concat(monday.men().stream(), thursday.men().stream()).toList();
        CatchUpWish wish = wish(monday, men, new SlotWish(saturday, LocalTime.of(9, 0), monday.cohort()));

        CatchUpProposal proposal = as(monday.coordinator(), () -> catchUps.propose(wish));
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome) FROM audit_event WHERE user_login = ? ORDER BY id DESC LIMIT 1",
                        monday.coordinator()))
                .as("whoever is shown men is in the audit, whatever comes of the plan")
                .isEqualTo("OPEN_CATCH_UPS GRANTED");
        assertThat(proposal.newSessions()).isEqualTo(1);
        assertThat(proposal.proved()).isTrue();
        assertThat(proposal.sessions().get(0).guests()).hasSize(3);

        as(monday.coordinator(), () -> catchUps.accept(wish, proposal.token()));

        UUID session = UUID.fromString(Sql.text(
                "SELECT public_ref FROM programme_session WHERE cohort_id = ? AND catch_up", monday.cohortId()));
        Sql.run("UPDATE programme_session SET held_on = ? WHERE public_ref = ?", monday.today(), session.toString());
        Sql.run("UPDATE programme_session SET start_time = '00:00' WHERE public_ref = ?", session.toString());
        Roll roll = as(monday.facilitator(), () -> attendance.openRoll(session));
        assertThat(roll.lines())
                .as("the guests, and nobody else of the group")
                .hasSize(3)
                .allMatch(RollLine::guest)
                .allMatch(RollLine::expected);
        as(monday.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));
        as(monday.facilitator(), () -> attendance.closeRoll(session));

        for (UUID man : List.of(monday.men().get(0), thursday.men().get(0))) {
            assertThat(as(monday.coordinator(), () -> files.openFile(man, 1))
                            .orders()
                            .get(0)
                            .evaluation()
                            .tally()
                            .credited())
                    .isEqualTo(5);
        }
        assertThat(as(monday.coordinator(), () -> catchUps.openQueue()).lines()).isEmpty();
    }

    @Test
    void ec_04_a_guest_stands_on_the_roll_of_his_host_and_is_still_of_his_own_group() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        SomeCohort host = group.another("02/2026", 2);
        UUID session = host.session(5, group.today());
        UUID man = group.men().get(0);
        invite(group, session, man, 5);

        Roll roll = as(host.facilitator(), () -> attendance.openRoll(session));

        assertThat(roll.lines()).hasSize(3);
        assertThat(roll.lines())
                .filteredOn(RollLine::guest)
                .extracting(RollLine::participant)
                .containsExactly(man);
        Refused.byRule("attendance.unrecorded-left", () -> as(host.facilitator(), () -> attendance.closeRoll(session)));
        as(host.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));
        as(host.facilitator(), () -> attendance.closeRoll(session));
        assertThat(as(host.coordinator(), () -> attendance.findDay()).overdue())
                .as("a closed list is not overdue")
                .extracting(TodaySession::session)
                .doesNotContain(session);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM enrolment WHERE participant_id = ? AND to_on IS NULL AND cohort_id = ?",
                        SomeCohort.id(man),
                        group.cohortId()))
                .isEqualTo(1);
    }

    @Test
    void a_roll_costs_the_same_statements_with_and_without_guests() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 6);
        SomeCohort host = group.another("02/2026", 12);
        UUID without = host.session(4, group.today());
        UUID with = host.session(5, group.today());
        for (UUID man : group.men()) {
            invite(group, with, man, 5);
        }
        as(host.facilitator(), () -> attendance.openRoll(without));

        long few = SqlCount.usual(() -> as(host.facilitator(), () -> attendance.openRoll(without)));
        long many = SqlCount.usual(() -> as(host.facilitator(), () -> attendance.openRoll(with)));

        assertThat(many).isEqualTo(few);
        assertThat(as(host.facilitator(), () -> attendance.openRoll(with)).lines())
                .hasSize(18);
    }

    @Test
    void a_free_place_in_another_group_is_used_before_a_new_session_is_held() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        SomeCohort host = group.another("02/2026", 1);
        UUID session = host.session(5, workday(group.today().plusDays(1)));

        CatchUpProposal proposal = as(
                group.coordinator(),
                () -> catchUps.propose(wish(
                        group, new SlotWish(workday(group.today().plusDays(3)), LocalTime.of(9, 0), group.cohort()))));

        assertThat(proposal.newSessions()).isZero();
        assertThat(proposal.sessions()).singleElement().matches(one -> session.equals(one.session()));
    }

    @Test
    void ec_38_nobody_is_a_guest_where_somebody_is_whom_he_must_not_meet() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        SomeCohort host = group.another("02/2026", 1);
        host.session(5, workday(group.today().plusDays(1)));
        String number = Sql.text(
                "SELECT file_number FROM participant WHERE public_ref = ?",
                host.men().get(0).toString());
        as(group.coordinator(), () -> waiting.keepApart(group.men().get(0), number, MenApart.Reason.CONFLICT));

        CatchUpProposal proposal = as(group.coordinator(), () -> catchUps.propose(wish(group)));

        assertThat(proposal.sessions()).isEmpty();
        assertThat(proposal.unserved()).singleElement().matches(left -> left.why() == Why.TAKEN);
    }

    @Test
    void what_he_has_used_up_cannot_be_planned() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        Sql.run(
                "UPDATE court_order SET overrides = ? WHERE centre_id = ?",
                "{\"makeUp.max\": {\"value\": 0, \"source\": \"cláusula 4\"}}",
                group.centreId());

        CatchUpQueue queue = as(group.coordinator(), () -> catchUps.openQueue());

        assertThat(queue.lines()).singleElement().matches(line -> line.refused() == Why.MAKE_UP_LIMIT);
    }

    @Test
    void a_plan_that_has_changed_meanwhile_is_not_carried_out() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        SomeCohort host = group.another("02/2026", 1);
        UUID session = host.session(5, workday(group.today().plusDays(1)));
        CatchUpWish wish = wish(group);
        CatchUpProposal proposal = as(group.coordinator(), () -> catchUps.propose(wish));
        Sql.run(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'huracán' WHERE public_ref = ?",
                session.toString());

        Refused.byRule(
                "seat.plan-changed", () -> as(group.coordinator(), () -> catchUps.accept(wish, proposal.token())));
        assertThat(Sql.number("SELECT COUNT(*) FROM session_guest WHERE session_id = (SELECT id FROM"
                        + " programme_session WHERE public_ref = '" + session + "')"))
                .isZero();
    }

    @Test
    void a_place_is_withdrawn_with_a_reason_until_something_is_recorded() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        SomeCohort host = group.another("02/2026", 1);
        UUID session = host.session(5, group.today());
        UUID man = group.men().get(0);
        invite(group, session, man, 5);

        as(group.coordinator(), () -> catchUps.withdrawGuest(session, man, "cambió de turno"));
        assertThat(as(host.facilitator(), () -> attendance.openRoll(session)).lines())
                .hasSize(1);
        assertThatThrownBy(() -> as(group.coordinator(), () -> catchUps.withdrawGuest(session, man, "otra vez")))
                .isInstanceOf(NotFound.class);

        invite(group, session, man, 5);
        as(host.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));
        Refused.byRule(
                "seat.guest-marked",
                () -> as(group.coordinator(), () -> catchUps.withdrawGuest(session, man, "tarde")));
        assertThatThrownBy(() -> Sql.run("DELETE FROM session_guest WHERE participant_id = ?", SomeCohort.id(man)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void the_database_itself_refuses_a_guest_of_another_centre() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort other = SomeCohort.of(1);
        UUID session = other.session(5, group.today());

        assertThatThrownBy(() -> invite(group, session, group.men().get(0), 5))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("one centre");
    }

    @Test
    void a_closure_of_the_planner_closes_the_day_for_catching_up_as_well() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        SomeCohort host = group.another("02/2026", 1);
        LocalDate day = workday(group.today().plusDays(1));
        host.session(5, day);
        Sql.run("""
                INSERT INTO closure (id, public_ref, centre_id, from_on, to_on, cause, reason, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR closure_seq, UUID(), ?, ?, ?, 'POWER', 'Norte', UTC_TIMESTAMP(6), u.id
                FROM app_user u WHERE u.login = ?
                """, group.centreId(), day, day.plusDays(1), group.coordinator());

        CatchUpProposal proposal = as(group.coordinator(), () -> catchUps.propose(wish(group)));

        assertThat(proposal.sessions()).isEmpty();
        Refused.byRule("seat.slot-day-off", () -> propose(group, day, LocalTime.NOON));
    }

    @Test
    void slots_that_cannot_be_are_refused() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        LocalDate off = group.today().plusDays(4);
        Sql.run("""
                INSERT INTO non_working_day (id, public_ref, day, name_es, name_en, scope, centre_id, source)
                VALUES (NEXT VALUE FOR non_working_day_seq, UUID(), ?, 'Aniversario', 'Anniversary', 'CENTRE', ?, 'Prueba')
                """, off, group.centreId());

        Refused.byRule("seat.slot-past", () -> propose(group, group.today().minusDays(1), LocalTime.NOON));
        Refused.byRule("seat.slot-day-off", () -> propose(group, off, LocalTime.NOON));
        Refused.byRule(
                "seat.slot-taken", () -> propose(group, workday(group.today().plusWeeks(1)), LocalTime.of(1, 0)));
    }

    @Test
    void no_session_more_where_a_facilitator_is_busy_or_the_place_is_kept_free() throws Exception {
        SomeCohort group = SomeAbsences.missing(5, 1);
        LocalDate busy =
                group.another("02/2026").weekly(1, group.today().plusDays(3)).get(0);
        LocalDate kept = workday(group.today().plusDays(4));
        Sql.run("""
                INSERT INTO reserved_hours (id, public_ref, centre_id, weekday, starts_at, ends_at, from_on)
                VALUES (NEXT VALUE FOR reserved_hours_seq, UUID(), ?, ?, '09:00', '12:00', ?)
                """, group.centreId(), kept.getDayOfWeek().name(), group.today());

        Refused.byRule("seat.slot-facilitator", () -> propose(group, busy, LocalTime.of(18, 0)));
        Refused.byRule("seat.slot-reserved", () -> propose(group, kept, LocalTime.of(10, 0)));
        assertThat(as(
                                group.coordinator(),
                                () -> catchUps.propose(
                                        wish(group, new SlotWish(kept, LocalTime.of(15, 0), group.cohort()))))
                        .newSessions())
                .isEqualTo(1);
    }

    private void propose(SomeCohort group, LocalDate day, LocalTime start) throws Exception {
        as(group.coordinator(), () -> catchUps.propose(wish(group, new SlotWish(day, start, group.cohort()))));
    }

    /** All that the men of a group lack. */
    private CatchUpWish wish(SomeCohort group, SlotWish... slots) throws Exception {
        return wish(group, group.men(), slots);
    }

    private CatchUpWish wish(SomeCohort centre, List<UUID> men, SlotWish... slots) throws Exception {
        List<Wanted> wanted = as(centre.coordinator(), () -> catchUps.openQueue()).lines().stream()
                .map(line -> new Wanted(line.person().ref(), line.unit()))
                .filter(one -> men.contains(one.man()))
                .toList();
        return new CatchUpWish(wanted, List.of(slots));
    }

    private static void invite(SomeCohort group, UUID session, UUID man, int unit) throws SQLException {
        Sql.run("""
                INSERT INTO session_guest (participant_id, session_id, revision, unit_number, invited, recorded_at, recorded_by)
                SELECT p.id, s.id, 1 + (SELECT COUNT(*) FROM session_guest g WHERE g.participant_id = p.id
                  AND g.session_id = s.id), ?, TRUE, UTC_TIMESTAMP(6), u.id
                FROM participant p, programme_session s, app_user u
                WHERE p.public_ref = ? AND s.public_ref = ? AND u.login = ?
                """, unit, man.toString(), session.toString(), group.coordinator());
    }
}
