package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SendMark;
import org.reeduca.attendance.SendMarkService;
import org.reeduca.attendance.SentMark;
import org.reeduca.attendance.SentMark.Answer;
import org.reeduca.shared.NotFound;

/** Marks sent one by one: recorded once whatever the network does, and refused in so many words. */
@ExtendWith(ArquillianExtension.class)
class SendMarkServiceIT {

    @Inject
    private SendMarkService marks;

    @Inject
    private AttendanceService attendance;

    private static SendMark mark(SomeCohort group, UUID session, int man, int revision, Observed observed) {
        return new SendMark(
                UUID.randomUUID(),
                session,
                group.men().get(man),
                revision,
                observed,
                group.today().atStartOfDay(),
                null);
    }

    private SentMark send(SomeCohort group, SendMark mark) throws Exception {
        return as(group.facilitator(), () -> marks.send(mark));
    }

    @Test
    void a_mark_whose_answer_was_lost_is_sent_again_and_stands_there_once() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SendMark late = mark(group, session, 0, 0, Observed.late(22));

        SentMark first = send(group, late);
        SentMark again = send(group, late);

        assertThat(first.answer()).isEqualTo(Answer.RECORDED);
        assertThat(again.answer()).isEqualTo(Answer.RECORDED);
        assertThat(again.revision()).isEqualTo(first.revision()).isEqualTo(1);
        assertThat(rows(session)).isEqualTo(1);
        assertThat(sent(session)).isEqualTo(1);
    }

    @Test
    void a_mark_sent_again_after_its_list_was_closed_is_still_answered_as_recorded() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SendMark attended = mark(group, session, 0, 0, Observed.ATTENDED);
        send(group, attended);
        as(group.facilitator(), () -> {
            attendance.closeRoll(session);
            return null;
        });

        assertThat(send(group, attended).answer()).isEqualTo(Answer.RECORDED);
        Refused.byRule("attendance.list-closed", () -> send(group, mark(group, session, 0, 1, Observed.absent())));
    }

    @Test
    void a_key_that_comes_with_another_body_is_refused_and_the_fact_stays() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        SendMark absent = mark(group, session, 0, 0, Observed.absent());
        send(group, absent);
        LocalDateTime begins = group.today().atStartOfDay();
        UUID other = group.men().get(1);

        Refused.byRule(
                "attendance.key-reused",
                () -> send(
                        group,
                        new SendMark(absent.key(), session, absent.participant(), 1, Observed.ATTENDED, begins, null)));
        Refused.byRule(
                "attendance.key-reused",
                () -> send(group, new SendMark(absent.key(), session, other, 0, Observed.absent(), begins, null)));
        Refused.byRule("attendance.key-reused", () -> as(group.coordinator(), () -> marks.send(absent)));
        assertThat(rows(session)).isEqualTo(1);
    }

    @Test
    void the_same_observation_under_another_key_adds_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        send(group, mark(group, session, 0, 0, Observed.ATTENDED));

        SentMark second = send(group, mark(group, session, 0, 0, Observed.ATTENDED));

        assertThat(second.answer()).isEqualTo(Answer.KNOWN);
        assertThat(second.revision()).isEqualTo(1);
        assertThat(rows(session)).isEqualTo(1);
    }

    @Test
    void ec_40_whoever_comes_second_is_told_who_marked_what_and_decides_knowingly() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        send(group, mark(group, session, 0, 0, Observed.late(22)));
        SendMark mine = mark(group, session, 0, 0, Observed.absent());

        SentMark conflict = as(group.coordinator(), () -> marks.send(mine));
        assertThat(conflict.answer()).isEqualTo(Answer.CONFLICT);
        assertThat(conflict.line().observed()).isEqualTo(Observed.late(22));
        assertThat(conflict.line().recordedBy()).isEqualTo("Persona de Prueba");
        assertThat(conflict.line().recordedAt()).isNotNull();
        assertThat(rows(session)).isEqualTo(1);

        SentMark put = as(
                group.coordinator(), () -> marks.send(mark(group, session, 0, conflict.revision(), Observed.absent())));
        assertThat(put.answer()).isEqualTo(Answer.RECORDED);
        assertThat(rows(session)).isEqualTo(2);
    }

    @Test
    void ec_40_eight_devices_at_once_leave_one_mark_and_seven_conflicts() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        ExecutorService devices = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SentMark>> calls = IntStream.rangeClosed(1, 8)
                    .<Callable<SentMark>>mapToObj(
                            minutes -> () -> send(group, mark(group, session, 0, 0, Observed.late(minutes))))
                    .toList();
            int recorded = 0;
            for (Future<SentMark> call : devices.invokeAll(calls)) {
                recorded += call.get().answer() == Answer.RECORDED ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
            assertThat(rows(session)).isEqualTo(1);
        } finally {
            devices.shutdownNow();
        }
    }

    @Test
    void ec_40_one_key_sent_eight_times_at_once_writes_once_and_is_answered_eight_times_alike() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SendMark mark = mark(group, session, 0, 0, Observed.late(17));
        ExecutorService impatient = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SentMark>> calls = IntStream.range(0, 8)
                    .<Callable<SentMark>>mapToObj(i -> () -> send(group, mark))
                    .toList();
            for (Future<SentMark> call : impatient.invokeAll(calls)) {
                assertThat(call.get().answer()).isEqualTo(Answer.RECORDED);
                assertThat(call.get().revision()).isEqualTo(1);
            }
            assertThat(rows(session)).isEqualTo(1);
        } finally {
            impatient.shutdownNow();
        }
    }

    @Test
    void ec_39_the_clock_of_the_server_decides_and_that_of_a_device_a_day_off_is_kept_beside_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        SendMark sent = new SendMark(
                UUID.randomUUID(),
                session,
                group.men().get(0),
                0,
                Observed.ATTENDED,
                group.today().atStartOfDay(),
                tomorrow);

        assertThat(send(group, sent).answer()).isEqualTo(Answer.RECORDED);

        assertThat(Sql.number("""
                        SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                        WHERE s.public_ref = ? AND ABS(TIMESTAMPDIFF(MINUTE, m.recorded_at, UTC_TIMESTAMP())) < 5
                        """, session.toString())).isEqualTo(1);
        assertThat(Sql.number("""
                        SELECT TIMESTAMPDIFF(HOUR, k.received_at, k.device_at) FROM sent_mark k WHERE k.sent_key = ?
                        """, sent.key().toString())).isBetween(23L, 24L);
    }

    @Test
    void ec_41_a_mark_of_a_session_three_weeks_ago_has_the_time_of_its_recording_and_the_day_of_its_session()
            throws Exception {
        SomeCohort group = SomeCohort.of(1);
        LocalDate then = group.today().minusWeeks(3);
        UUID session = group.session(1, then);

        SentMark late = send(group, at(then, mark(group, session, 0, 0, Observed.ATTENDED)));

        assertThat(late.answer()).isEqualTo(Answer.RECORDED);
        assertThat(Sql.number("""
                        SELECT DATEDIFF(m.recorded_at, s.held_on) FROM attendance_mark m
                        JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ?
                        """, session.toString())).isGreaterThanOrEqualTo(20);
    }

    @Test
    void tomorrow_cannot_be_marked_today() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        LocalDate tomorrow = group.today().plusDays(2);
        UUID session = group.session(1, tomorrow);

        Refused.byRule(
                "cohort.session-not-started",
                () -> send(group, at(tomorrow, mark(group, session, 0, 0, Observed.ATTENDED))));
    }

    @Test
    void a_session_that_was_moved_or_cancelled_meanwhile_says_so_and_nothing_is_written() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SendMark ofAnotherDay = at(group.today().minusDays(7), mark(group, session, 0, 0, Observed.ATTENDED));

        Refused.byRule("cohort.session-moved", () -> send(group, ofAnotherDay));
        Sql.run(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'huracán' WHERE public_ref = ?",
                session.toString());
        Refused.byRule("cohort.session-cancelled", () -> send(group, mark(group, session, 0, 0, Observed.ATTENDED)));
        assertThat(rows(session)).isZero();
        assertThat(sent(session)).as("a refusal can be sent again").isZero();
    }

    @Test
    void ec_02_ec_03_minutes_above_the_session_and_leaving_before_arriving_are_refused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        Observed crossed = new Observed(Mark.PRESENT, 100, true, 60, null, false, null, null);

        Refused.byRule(
                "attendance.minutes-above-length", () -> send(group, mark(group, session, 0, 0, Observed.late(151))));
        Refused.byRule("attendance.left-before-arriving", () -> send(group, mark(group, session, 0, 0, crossed)));
        assertThat(rows(session)).isZero();
    }

    @Test
    void a_man_who_left_the_group_is_refused_and_one_of_another_group_is_not_found() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        UUID stranger = SomeCohort.of(1).men().get(0);
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'DROPPED_OUT' WHERE participant_id = ?",
                group.today().minusDays(1),
                SomeCohort.id(group.men().get(0)));

        Refused.byRule(
                "attendance.not-in-group-that-day", () -> send(group, mark(group, session, 0, 0, Observed.ATTENDED)));
        assertThatThrownBy(() -> send(
                        group,
                        new SendMark(
                                UUID.randomUUID(),
                                session,
                                stranger,
                                0,
                                Observed.ATTENDED,
                                group.today().atStartOfDay(),
                                null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_group_and_another_centre_are_not_found_and_other_roles_are_refused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SendMark mark = mark(group, session, 0, 0, Observed.ATTENDED);

        for (String login : List.of(
                SomeUser.of(Role.FACILITATOR).at(group.centreId()).login(),
                SomeCohort.of(1).coordinator())) {
            assertThatThrownBy(() -> as(login, () -> marks.send(mark))).isInstanceOf(NotFound.class);
            assertThat(Sql.number(
                            "SELECT COUNT(*) FROM audit_event WHERE user_login = ? AND outcome = 'REFUSED'", login))
                    .isEqualTo(1);
        }
        assertThatThrownBy(() ->
                        as(SomeUser.of(Role.EVALUATOR).at(group.centreId()).login(), () -> marks.send(mark)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(rows(session)).isZero();
    }

    @Test
    void a_mark_costs_at_most_six_statements_whatever_the_size_of_the_group() throws Exception {
        long[] cost = new long[2];
        int[] sizes = {6, 30};
        for (int i = 0; i < sizes.length; i++) {
            SomeCohort group = SomeCohort.of(sizes[i]);
            UUID session = group.session(1, group.today());
            send(group, mark(group, session, 0, 0, Observed.ATTENDED));
            cost[i] = SqlCount.least(
                    () -> send(group, mark(group, session, 1, 0, Observed.ATTENDED)),
                    () -> send(group, mark(group, session, 2, 0, Observed.late(5))),
                    () -> send(group, mark(group, session, 3, 0, Observed.absent())));
        }
        String anybody = SomeCohort.of(0).facilitator();
        Callable<Boolean> nothing = () -> as(anybody, () -> true);
        long ofTheTest = SqlCount.least(nothing, nothing, nothing);
        assertThat(cost[0] - ofTheTest).isEqualTo(cost[1] - ofTheTest).isLessThanOrEqualTo(6);
    }

    @Test
    void what_was_answered_to_a_key_cannot_be_changed_afterwards() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SendMark mark = mark(group, session, 0, 0, Observed.ATTENDED);
        send(group, mark);

        assertThatThrownBy(() -> Sql.run(
                        "UPDATE sent_mark SET revision = 9 WHERE sent_key = ?",
                        mark.key().toString()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run(
                        "UPDATE sent_mark SET answer = 'CONFLICT' WHERE sent_key = ?",
                        mark.key().toString()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_form_and_a_device_that_record_the_same_add_one_mark() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        as(
                group.facilitator(),
                () -> attendance.saveRoll(new SaveRoll(
                        session, List.of(new SaveRoll.Line(group.men().get(0), 0, Observed.late(9))), false)));

        assertThat(send(group, mark(group, session, 0, 0, Observed.late(9))).answer())
                .isEqualTo(Answer.KNOWN);
        assertThat(rows(session)).isEqualTo(1);
    }

    private static SendMark at(LocalDate day, SendMark mark) {
        return new SendMark(
                mark.key(),
                mark.session(),
                mark.participant(),
                mark.revision(),
                mark.observed(),
                day.atStartOfDay(),
                mark.deviceAt());
    }

    private static long rows(UUID session) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ?",
                session.toString());
    }

    private static long sent(UUID session) throws SQLException {
        return Sql.number("SELECT COUNT(*) FROM sent_mark WHERE session_ref = ?", session.toString());
    }
}
