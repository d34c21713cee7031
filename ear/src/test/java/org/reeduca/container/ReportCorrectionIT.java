package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.LeaveService;
import org.reeduca.attendance.NoteUnexpected;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.UnexpectedService;
import org.reeduca.justification.HandIn;
import org.reeduca.justification.JustificationDecisionService;
import org.reeduca.justification.JustificationService;
import org.reeduca.report.ReportService;
import org.reeduca.task.GroundChange;
import org.reeduca.task.Occurrence;
import org.reeduca.task.TaskEvent;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskService;
import org.reeduca.task.TaskView;

/** What went out and is not so any more is a task of the coordination, once, and is withdrawn when it is so again. */
@ExtendWith(ArquillianExtension.class)
class ReportCorrectionIT {

    @Inject
    private ReportService reports;

    @Inject
    private TaskService tasks;

    @Inject
    private AttendanceService attendance;

    @Inject
    private JustificationService justifications;

    @Inject
    private JustificationDecisionService decisions;

    @Inject
    private UnexpectedService unexpected;

    @Inject
    private LeaveService leaves;

    @Test
    void ec_20_a_mark_corrected_after_the_sheet_is_one_task_and_withdrawn_when_it_is_corrected_back() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID session = closed(referral, "ABSENT");
        as(referral.officer(), () -> reports.sheet(referral.order(0)));

        correct(referral, session, 1, Observed.ATTENDED);
        correct(referral, session, 2, Observed.late(10));

        assertThat(corrections(referral, TaskView.ALL))
                .singleElement()
                .satisfies(task -> assertThat(task.occurrence().fact()).isEqualTo(session.toString()));
        correct(referral, session, 3, Observed.absent());
        assertThat(corrections(referral, TaskView.ALL)).isEmpty();
        assertThat(corrections(referral, TaskView.CLOSED))
                .singleElement()
                .satisfies(task -> assertThat(task.trace())
                        .extracting(TaskEvent::reason)
                        .containsExactly(GroundChange.SHEET_RIGHT));
        assertThat(Sql.number("SELECT COUNT(*) FROM report_correction WHERE session_ref = ?", session.toString()))
                .isOne();
    }

    @Test
    void ec_20_a_decision_after_the_sheet_is_a_task_and_withdrawn_when_it_is_taken_back() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID session = closed(referral, "ABSENT");
        String coordinator = referral.group().coordinator();
        UUID man = referral.group().men().get(0);
        HandIn wish = new HandIn(0, referral.group().today().minusDays(6), AbsenceMotive.MEDICAL, null, null);
        as(referral.group().facilitator(), () -> justifications.handIn(session, man, wish, null, null));
        as(referral.officer(), () -> reports.sheet(referral.order(0)));

        as(coordinator, () -> decisions.decide(session, man, 1, false, "Sin fecha"));
        assertThat(corrections(referral, TaskView.ALL)).hasSize(1);

        as(coordinator, () -> decisions.reopen(session, man, 2, "Trae otra hoja"));
        assertThat(corrections(referral, TaskView.ALL)).isEmpty();
    }

    @Test
    void somebody_recognised_after_the_sheet_corrects_the_closed_list_and_is_a_task_like_any_correction()
            throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID session = closed(referral, "ABSENT");
        UUID man = referral.group().men().get(0);
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'VOLUNTARY' WHERE participant_id = ?",
                referral.group().today().minusDays(10),
                SomeCohort.id(man));
        as(referral.officer(), () -> reports.sheet(referral.order(0)));
        as(
                referral.group().facilitator(),
                () -> unexpected.note(new NoteUnexpected(session, "Juan Prueba, dice", null)));
        UUID attendee = as(referral.group().facilitator(), () -> unexpected.findInSession(session))
                .get(0)
                .ref();

        as(referral.group().coordinator(), () -> unexpected.match(attendee, man, "Mostró su identificación"));

        assertThat(corrections(referral, TaskView.ALL)).hasSize(1);
    }

    @Test
    void leave_that_is_taken_back_after_the_sheet_is_a_task() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID session = closed(referral, "ABSENT");
        UUID request = approvedBefore(referral);
        as(referral.officer(), () -> reports.sheet(referral.order(0)));

        as(referral.group().coordinator(), () -> leaves.withdraw(request, "No viajó"));

        assertThat(corrections(referral, TaskView.ALL))
                .singleElement()
                .satisfies(task -> assertThat(task.occurrence().fact()).isEqualTo(session.toString()));
    }

    @Test
    void what_changed_before_the_sheet_or_in_another_session_or_without_a_sheet_is_no_case() throws Exception {
        SomeReferral told = SomeReferral.of(1);
        SomeReferral untold = SomeReferral.of(1);
        UUID session = closed(told, "ABSENT");
        correct(told, session, 1, Observed.ATTENDED);
        as(told.officer(), () -> reports.sheet(told.order(0)));
        UUID unseen = closed(untold, "ABSENT");
        correct(untold, unseen, 1, Observed.ATTENDED);

        assertThat(corrections(told, TaskView.ALL)).isEmpty();
        assertThat(corrections(untold, TaskView.ALL)).isEmpty();
    }

    @Test
    void a_sheet_of_an_order_that_had_ended_says_nothing_of_later_sessions_and_is_corrected_about_earlier_ones()
            throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID before = closed(referral, 1, "ABSENT");
        UUID after = closed(referral, 0, "ABSENT");
        referral.group().endOrders(referral.group().men().get(0), "LIFTED");
        as(referral.officer(), () -> reports.sheet(referral.order(0)));

        correct(referral, before, 1, Observed.ATTENDED);
        correct(referral, after, 1, Observed.ATTENDED);

        assertThat(corrections(referral, TaskView.ALL))
                .singleElement()
                .satisfies(task -> assertThat(task.occurrence().fact()).isEqualTo(before.toString()));
    }

    @Test
    void ec_42_each_sheet_that_is_handed_out_is_a_fact_with_its_day_and_whoever_took_it() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID order = referral.order(0);
        as(referral.officer(), () -> reports.sheet(order));
        as(referral.group().coordinator(), () -> reports.sheet(order));

        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(taken_by ORDER BY id) FROM sheet_issue WHERE order_ref = ?",
                        order.toString()))
                .isEqualTo("AUTHORITY,CENTRE");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM sheet_issue WHERE order_ref = ? AND as_of = ?",
                        order.toString(),
                        referral.group().today()))
                .isEqualTo(2);
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE sheet_issue SET taken_by = 'CENTRE'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM sheet_issue"));
    }

    /** Leave for the day of a week ago, asked and given some days earlier. */
    private static UUID approvedBefore(SomeReferral referral) throws Exception {
        UUID ref = UUID.randomUUID();
        long man = SomeCohort.id(referral.group().men().get(0));
        LocalDate day = referral.group().today().minusWeeks(1);
        Sql.run("""
                INSERT INTO leave_request (id, public_ref, participant_id, from_on, to_on, motive, asked_by, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR leave_request_seq, ?, ?, ?, ?, 'WORK', 'HIMSELF', UTC_TIMESTAMP(6), (SELECT MIN(id) FROM app_user))
                """, ref.toString(), man, day, day.plusDays(1));
        Sql.run("""
                INSERT INTO leave_request_answer (request_id, revision, answer, recorded_at, recorded_by)
                VALUES ((SELECT id FROM leave_request WHERE public_ref = ?), 1, 'APPROVED', UTC_TIMESTAMP(6),
                  (SELECT MIN(id) FROM app_user))
                """, ref.toString());
        Sql.run("""
                INSERT INTO leave_of_absence (id, participant_id, from_on, revision, to_on, approved_on, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR leave_of_absence_seq, ?, ?, 1, ?, ?, UTC_TIMESTAMP(6), (SELECT MIN(id) FROM app_user))
                """, man, day, day.plusDays(1), day.minusDays(2));
        return ref;
    }

    private UUID closed(SomeReferral referral, String mark) throws Exception {
        return closed(referral, 1, mark);
    }

    private UUID closed(SomeReferral referral, int weeksAgo, String mark) throws Exception {
        UUID session = referral.held(1 + weeksAgo, weeksAgo, mark);
        SomeMark.in(referral.group(), session).closed();
        return session;
    }

    private void correct(SomeReferral referral, UUID session, int revision, Observed observed) throws Exception {
        SaveRoll.Line line = new SaveRoll.Line(referral.group().men().get(0), revision, observed);
        as(referral.group().coordinator(), () -> attendance.correctMark(session, line, "Lo dice la hoja firmada"));
    }

    private List<TaskLine> corrections(SomeReferral referral, TaskView view) throws Exception {
        return as(referral.group().coordinator(), () -> tasks.findTasks(view, 1)).lines().stream()
                .filter(task -> task.occurrence().kind().equals(Occurrence.CORRECT_REPORT))
                .toList();
    }
}
