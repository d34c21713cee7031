package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
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
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.ClosingEffect;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollReview;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;

/** The roll in the real server: what is recorded and what is refused. */
@ExtendWith(ArquillianExtension.class)
class AttendanceServiceIT {

    private static final Observed EXCUSED_HIMSELF =
            new Observed(Mark.ABSENT, 0, true, 0, null, true, AbsenceMotive.MEDICAL, "llamó por la mañana");

    @Inject
    private AttendanceService attendance;

    @Test
    void marks_are_appended_with_author_and_time() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        UUID session = group.session(1, group.today());

        SavedRoll saved = save(
                group,
                session,
                line(group, 0, 0, Observed.ATTENDED),
                line(group, 1, 0, Observed.late(22)),
                line(group, 2, 0, EXCUSED_HIMSELF));

        assertThat(saved.appended()).isEqualTo(3);
        Roll roll = as(group.facilitator(), () -> attendance.openRoll(session));
        assertThat(roll.lines())
                .extracting(l -> l.observed().mark())
                .containsExactly(Mark.PRESENT, Mark.PRESENT, Mark.ABSENT);
        assertThat(roll.lines().get(1).observed().lateMinutes()).isEqualTo(22);
        assertThat(roll.lines().get(2).observed()).isEqualTo(EXCUSED_HIMSELF);
        assertThat(roll.lines()).allSatisfy(l -> assertThat(l.recordedBy()).isEqualTo("Persona de Prueba"));
        assertThat(state(session)).isEqualTo("HELD");
    }

    @Test
    void the_same_save_sent_twice_writes_nothing_the_second_time() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        SaveRoll command = new SaveRoll(session, List.of(line(group, 0, 0, Observed.late(20))), true);

        assertThat(as(group.facilitator(), () -> attendance.saveRoll(command)).appended())
                .isEqualTo(2);
        SavedRoll again = as(group.facilitator(), () -> attendance.saveRoll(command));

        assertThat(again.appended()).isZero();
        assertThat(again.conflicts()).isEmpty();
        assertThat(rows(session)).isEqualTo(2);
    }

    @Test
    void the_rest_attended_touches_only_men_without_a_mark() throws Exception {
        SomeCohort group = SomeCohort.of(4);
        UUID session = group.session(1, group.today());
        save(group, session, line(group, 1, 0, Observed.absent()));

        SavedRoll saved = as(group.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));

        assertThat(saved.appended()).isEqualTo(3);
        Roll roll = as(group.facilitator(), () -> attendance.openRoll(session));
        assertThat(roll.lines().get(1).observed()).isEqualTo(Observed.absent());
    }

    @Test
    void what_was_recorded_can_be_taken_back_and_the_history_keeps_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        save(group, session, line(group, 0, 0, Observed.absent()));

        save(group, session, line(group, 0, 1, Observed.NOTHING));

        Roll roll = as(group.facilitator(), () -> attendance.openRoll(session));
        assertThat(roll.lines().get(0).recorded()).isFalse();
        assertThat(as(
                        group.facilitator(),
                        () -> attendance.findHistory(session, group.men().get(0))))
                .extracting(entry -> entry.observed().mark())
                .containsExactly(null, Mark.ABSENT);
    }

    @Test
    void a_second_facilitator_is_shown_what_the_first_recorded_and_overwrites_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        save(group, session, line(group, 0, 0, Observed.late(25)));

        SavedRoll second = as(
                group.coordinator(),
                () -> attendance.saveRoll(new SaveRoll(
                        session,
                        List.of(line(group, 0, 0, Observed.ATTENDED), line(group, 1, 0, Observed.ATTENDED)),
                        false)));

        assertThat(second.appended()).isEqualTo(1);
        assertThat(second.conflicts()).hasSize(1);
        assertThat(second.conflicts().get(0).theirs().observed()).isEqualTo(Observed.late(25));
    }

    @Test
    void eight_writers_at_once_leave_one_mark() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SavedRoll>> calls = IntStream.range(0, 8)
                    .<Callable<SavedRoll>>mapToObj(i -> () ->
                            save(group, session, line(group, 0, 0, i % 2 == 0 ? Observed.ATTENDED : Observed.absent())))
                    .toList();
            int appended = 0;
            for (Future<SavedRoll> call : writers.invokeAll(calls)) {
                appended += call.get().appended();
            }
            assertThat(appended).isEqualTo(1);
            assertThat(rows(session)).isEqualTo(1);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void a_list_closes_when_everybody_is_marked_and_then_changes_only_with_a_reason() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        save(group, session, line(group, 0, 0, Observed.ATTENDED));

        Refused.byRule("attendance.unrecorded-left", () -> close(group, session));
        save(group, session, line(group, 1, 0, Observed.absent()));
        close(group, session);

        Refused.byRule("attendance.list-closed", () -> save(group, session, line(group, 1, 1, Observed.ATTENDED)));
        Refused.byRule("attendance.reason-missing", () -> correct(group.facilitator(), session, group, " "));
        assertThat(correct(group.facilitator(), session, group, "firmó la hoja").appended())
                .isEqualTo(1);
        assertThat(as(
                                group.facilitator(),
                                () -> attendance.findHistory(
                                        session, group.men().get(1)))
                        .get(0)
                        .reason())
                .isEqualTo("firmó la hoja");
    }

    @Test
    void after_seventy_two_hours_only_a_coordinator_corrects() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        as(group.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));
        close(group, session);
        Sql.run(
                "UPDATE programme_session SET closed_at = closed_at - INTERVAL 73 HOUR WHERE public_ref = ?",
                session.toString());

        Refused.byRule(
                "attendance.correction-by-coordination", () -> correct(group.facilitator(), session, group, "tarde"));
        assertThat(correct(group.coordinator(), session, group, "oficio").appended())
                .isEqualTo(1);
    }

    @Test
    void the_list_of_a_session_to_come_cannot_be_taken() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today().plusDays(2));

        assertThat(as(group.facilitator(), () -> attendance.openRoll(session)).mayMark())
                .isFalse();
        Refused.byRule("cohort.session-not-started", () -> save(group, session, line(group, 0, 0, Observed.ATTENDED)));
    }

    @Test
    void a_session_that_did_not_take_place_gives_nobody_an_absence() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());

        as(group.facilitator(), () -> attendance.cancelSession(session, "huracán"));

        assertThat(state(session)).isEqualTo("CANCELLED");
        Refused.byRule("cohort.session-cancelled", () -> save(group, session, line(group, 0, 0, Observed.absent())));
    }

    @Test
    void impossible_minutes_are_refused_and_nothing_is_written() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        Observed tooLate = Observed.late(151);
        Observed crossed = new Observed(Mark.PRESENT, 100, true, 60, null, false, null, null);

        Refused.byRule(
                "attendance.minutes-above-length",
                () -> save(group, session, line(group, 0, 0, Observed.ATTENDED), line(group, 1, 0, tooLate)));
        Refused.byRule("attendance.left-before-arriving", () -> save(group, session, line(group, 0, 0, crossed)));
        assertThat(rows(session)).isZero();
    }

    @Test
    void a_man_who_had_left_the_group_is_shown_and_cannot_be_marked() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'DROPPED_OUT' WHERE participant_id = ?",
                group.today().minusDays(1),
                SomeCohort.id(group.men().get(0)));

        Roll roll = as(group.facilitator(), () -> attendance.openRoll(session));
        assertThat(roll.lines().get(0).expected()).isFalse();
        Refused.byRule(
                "attendance.not-in-group-that-day", () -> save(group, session, line(group, 0, 0, Observed.ATTENDED)));
        assertThat(as(group.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)))
                        .appended())
                .isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_a_mark() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        save(group, session, line(group, 0, 0, Observed.absent()));
        long man = SomeCohort.id(group.men().get(0));

        assertThatThrownBy(() -> Sql.run("UPDATE attendance_mark SET mark = 'PRESENT' WHERE participant_id = ?", man))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run("DELETE FROM attendance_mark WHERE participant_id = ?", man))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void closing_says_beforehand_whose_absences_change_how_he_stands_and_changes_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        UUID first = group.session(1, group.today().minusDays(14));
        UUID second = group.session(2, group.today().minusDays(7));
        UUID third = group.session(3, group.today());
        for (UUID session : List.of(first, second, third)) {
            as(
                    group.facilitator(),
                    () -> attendance.saveRoll(
                            new SaveRoll(session, List.of(line(group, 0, 0, Observed.absent())), true)));
        }
        save(group, third, line(group, 1, 1, Observed.absent()));
        long marks = rows(third);

        RollReview review = as(group.facilitator(), () -> attendance.reviewRoll(third));

        assertThat(review.effects())
                .extracting(ClosingEffect::man)
                .as("the third man attended")
                .containsExactly(group.men().get(0), group.men().get(1));
        ClosingEffect most = review.effects().get(0);
        assertThat(most.unexcused()).isEqualTo(3);
        assertThat(most.moreUnexcused()).isEqualTo(1);
        assertThat(review.effects().get(1).unexcused()).isEqualTo(1);
        assertThat(review.roll().closed()).isFalse();
        assertThat(rows(third)).isEqualTo(marks);
    }

    private SavedRoll save(SomeCohort group, UUID session, SaveRoll.Line... lines) throws Exception {
        return as(group.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(lines), false)));
    }

    private void close(SomeCohort group, UUID session) throws Exception {
        as(group.facilitator(), () -> attendance.closeRoll(session));
    }

    private SavedRoll correct(String login, UUID session, SomeCohort group, String reason) throws Exception {
        return as(login, () -> attendance.correctMark(session, line(group, 1, 1, Observed.late(30)), reason));
    }

    private static SaveRoll.Line line(SomeCohort group, int man, int revision, Observed observed) {
        return new SaveRoll.Line(group.men().get(man), revision, observed);
    }

    private static long rows(UUID session) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ?",
                session.toString());
    }

    private static String state(UUID session) throws SQLException {
        return Sql.text("SELECT state FROM programme_session WHERE public_ref = ?", session.toString());
    }
}
