package org.reeduca.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;

/**
 * The wish to write down that the authority was told.
 *
 * @param revision as it was shown
 * @param number of the centre's letter
 */
public record IssueReport(
        int revision,
        @NotNull LocalDate on,
        @Nullable @Size(max = 60) String number) {

    public IssueReport {
        number = SignPaper.tidy(number);
    }

    /** What would be wrong with it, field by field. */
    List<FieldProblem> problems(NonPresentation report) {
        List<FieldProblem> problems = new ArrayList<>();
        if (report.open()) {
            day(report, problems);
        } else {
            problems.add(FieldProblem.of("on", "intake.report-not-due"));
        }
        if (number == null) {
            problems.add(FieldProblem.of("number", "intake.report-number"));
        }
        return problems;
    }

    /** After his term, which nobody knows any more once he came: then while the order was there and he was not. */
    private void day(NonPresentation report, List<FieldProblem> problems) {
        LocalDate received = report.man().receivedOn();
        LocalDate came = report.arrivedOn();
        LocalDate presentBy = report.standing().evaluation().dates().presentBy();
        if (came != null) {
            if (on.isBefore(received) || !on.isBefore(came)) {
                problems.add(FieldProblem.of("on", "intake.report-day-came", received, came));
            }
            return;
        }
        LocalDate after = presentBy == null ? received.minusDays(1) : presentBy;
        if (!on.isAfter(after) || on.isAfter(report.today())) {
            problems.add(FieldProblem.of("on", "intake.report-day", after));
        }
    }
}
