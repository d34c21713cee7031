package org.reeduca.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.participant.NeedKind;
import org.reeduca.shared.FieldProblem;

/**
 * The wish to write an interview down. Whoever writes it held it.
 *
 * @param answers by the code of the criterion
 * @param interpreter who interpreted; null when nobody had to
 * @param adjusted whether it was adjusted to what he needs
 */
public record HoldInterview(
        @NotNull LocalDate heldOn,
        Map<String, Answer> answers,
        @Nullable @Size(max = 120) String interpreter,
        boolean adjusted) {

    public HoldInterview {
        answers = Map.copyOf(answers);
        interpreter = interpreter == null || interpreter.isBlank() ? null : interpreter.strip();
    }

    /** What would be wrong with it, field by field. */
    List<FieldProblem> problems(IntakeView view, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (heldOn.isAfter(today) || heldOn.isBefore(view.man().receivedOn())) {
            problems.add(
                    FieldProblem.of("heldOn", "intake.interview-day", view.man().receivedOn()));
        } else if (view.minorOn(heldOn)) {
            problems.add(FieldProblem.of("heldOn", "intake.minor"));
        }
        if (view.needs(NeedKind.INTERPRETER) && interpreter == null) {
            problems.add(FieldProblem.of("interpreter", "intake.interpreter-missing"));
        }
        if (view.needsAdjustment() && !adjusted) {
            problems.add(FieldProblem.of("adjusted", "intake.adjustment-missing"));
        }
        view.criteria().stream()
                .filter(criterion -> criterion.needed() && !answers.containsKey(criterion.code()))
                .forEach(criterion -> problems.add(FieldProblem.of(criterion.code(), "intake.answer-missing")));
        return problems;
    }
}
