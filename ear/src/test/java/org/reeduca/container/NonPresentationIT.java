package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.WorkKind;
import org.reeduca.intake.AttemptResult;
import org.reeduca.intake.ContactChannel;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.IssueReport;
import org.reeduca.intake.NeverArrived;
import org.reeduca.intake.NonPresentation;
import org.reeduca.intake.NonPresentation.Call;
import org.reeduca.intake.NoteAttempt;
import org.reeduca.intake.ReceptionService;
import org.reeduca.shared.Stale;

/** The report that a man did not come: what it says, and that issuing it ends what is due. */
@ExtendWith(ArquillianExtension.class)
class NonPresentationIT {

    @Inject
    private IntakeService intakes;

    @Inject
    private ReceptionService reception;

    @Inject
    private DeskService desk;

    @Test
    void a_report_that_was_issued_takes_the_row_off_the_desk_and_is_corrected_by_another_fact() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(45));
        assertThat(due(centre)).isEqualTo(1);
        Refused.byRule("intake.report-day", () -> issue(centre, order, 0, 44, "12/2026"));
        Refused.byRule("intake.report-number", () -> issue(centre, order, 0, 0, " "));

        issue(centre, order, 0, 0, "12/2026");
        assertThat(due(centre)).isZero();
        assertThat(Sql.text("""
                SELECT CONCAT(t.kind, ' ', e.kind, ' ', e.reference) FROM task t JOIN task_event e ON e.task_ref = t.task_ref
                WHERE t.subject_ref = ?
                """, order.toString())).as("the task").isEqualTo("REPORT_NON_PRESENTATION DONE 12/2026");
        assertThat(as(centre.coordinator(), () -> intakes.findNeverArrived()).orders())
                .singleElement()
                .satisfies(one -> assertThat(one.reported()).isTrue())
                .extracting(NeverArrived::act)
                .isEqualTo("REPORT_NON_PRESENTATION");
        assertThatThrownBy(() -> issue(centre, order, 0, 0, "13/2026")).isInstanceOf(Stale.class);
        issue(centre, order, 1, 0, "13/2026");
        assertThat(open(centre, order).issued()).isEqualTo(new NonPresentation.Issued(centre.today(), "13/2026"));
        assertThat(Sql.number("SELECT COUNT(*) FROM intake_report WHERE order_id = ?", centre.key(order)))
                .isEqualTo(2);
        assertThat(Sql.text("""
                SELECT GROUP_CONCAT(e.kind, ' ', COALESCE(e.reference, e.note) ORDER BY e.revision SEPARATOR '; ')
                FROM task t JOIN task_event e ON e.task_ref = t.task_ref WHERE t.subject_ref = ?
                """, order.toString()))
                .as("the task names the letter that was written")
                .isEqualTo("DONE 12/2026; REOPENED 12/2026 → 13/2026; DONE 13/2026");
    }

    @Test
    void a_letter_is_corrected_when_he_came_after_it() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(45));
        issue(centre, order, 0, 1, "12/2026");
        Sql.run("UPDATE court_order SET arrived_on = ? WHERE public_ref = ?", centre.today(), order.toString());

        assertThat(open(centre, order).due()).isFalse();
        assertThat(open(centre, order).open()).isTrue();
        Refused.byRule("intake.report-day-came", () -> issue(centre, order, 1, 0, "13/2026"));
        issue(centre, order, 1, 1, "13/2026");
        assertThat(open(centre, order).issued())
                .isEqualTo(new NonPresentation.Issued(centre.today().minusDays(1), "13/2026"));
    }

    @Test
    void it_tells_when_and_how_he_was_called() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(45));
        as(
                centre.receptionist(),
                () -> reception.note(
                        order,
                        new NoteAttempt(
                                centre.today().minusDays(2).atTime(10, 0),
                                ContactChannel.TELEPHONE,
                                AttemptResult.NO_ANSWER,
                                null,
                                null)));
        NonPresentation report = open(centre, order);
        assertThat(report.due()).isTrue();
        assertThat(report.calls()).extracting(Call::result).containsExactly(AttemptResult.NO_ANSWER);
        assertThat(report.standing().evaluation().because())
                .extracting(reason -> reason.parameter())
                .contains("arrival.noShowAfter");
    }

    @Test
    void whoever_still_has_days_left_or_has_come_is_not_reported_by_the_database_either() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID waiting = centre.order(centre.today().minusDays(3));
        assertThat(open(centre, waiting).due()).isFalse();
        Refused.byRule("intake.report-not-due", () -> issue(centre, waiting, 0, 0, "12/2026"));
        Sql.run("UPDATE court_order SET arrived_on = ? WHERE public_ref = ?", centre.today(), waiting.toString());
        Refused.byDatabase(
                "he had come",
                () -> Sql.run(
                        "INSERT INTO intake_report (order_id, revision, issued_on, letter_number, recorded_at, recorded_by)"
                                + " VALUES (?, 1, ?, '12', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))",
                        centre.key(waiting),
                        centre.today(),
                        centre.coordinator()));
        String stranger = new SomeIntakes().coordinator();
        Refused.notFound(() -> as(stranger, () -> intakes.openNonPresentation(waiting)));
    }

    private NonPresentation open(SomeIntakes centre, UUID order) throws Exception {
        return as(centre.evaluator(), () -> intakes.openNonPresentation(order));
    }

    private void issue(SomeIntakes centre, UUID order, int revision, int daysAgo, String number) throws Exception {
        as(
                centre.coordinator(),
                () -> intakes.report(
                        order, new IssueReport(revision, centre.today().minusDays(daysAgo), number)));
    }

    private long due(SomeIntakes centre) throws Exception {
        return as(centre.coordinator(), () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(row -> row.kind() == WorkKind.ARRIVAL)
                .count();
    }
}
