package org.reeduca.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reeduca.participant.NeedKind;
import org.reeduca.shared.FieldProblem;

/** The wish to note the result of a screening. Whoever notes it applied it. */
public record AddScreening(
        @NotBlank @Size(max = 60) String instrument,
        @NotBlank @Size(max = 20) String version,
        @NotNull RiskLevel level,
        @NotNull LocalDate appliedOn,
        boolean interpreted) {

    /** What would be wrong with it, field by field. */
    List<FieldProblem> problems(IntakeView view, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (appliedOn.isAfter(today) || appliedOn.isBefore(view.man().receivedOn())) {
            problems.add(FieldProblem.of(
                    "appliedOn", "intake.interview-day", view.man().receivedOn()));
        }
        if (view.needs(NeedKind.INTERPRETER) && !interpreted) {
            problems.add(FieldProblem.of("interpreted", "intake.interpreted-unsaid"));
        }
        return problems;
    }
}
