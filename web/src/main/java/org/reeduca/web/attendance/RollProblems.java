package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Messages;

/** Says at the fields of the roll, and in the summary above it, what could not be understood. */
@RequestScoped
public class RollProblems {

    private static final Set<String> OF_REASONS = Set.of("attendance.reason-missing", "attendance.reason-too-long");

    @Inject
    private FacesContext faces;

    @Inject
    private Messages messages;

    void show(List<MarkForm.Problem> problems) {
        problems.forEach(problem -> add(problem.field(), text(problem)));
    }

    void conflicts(int count) {
        add(null, messages.text("attendance.roll.conflicts", count));
    }

    /** What is wrong with a reason stands beside it; every other rule concerns the whole page. */
    void atReason(String field, BusinessRuleViolation violation) {
        if (!OF_REASONS.contains(violation.code())) {
            throw violation;
        }
        add(
                field,
                messages.text("rule." + violation.code(), violation.arguments().toArray()));
    }

    /** What is wrong with fields beside the men; the name of each is its id. */
    void at(List<FieldProblem> wrong) {
        wrong.forEach(problem -> add(
                problem.field(),
                messages.text("rule." + problem.code(), problem.arguments().toArray())));
    }

    private void add(@Nullable String field, String text) {
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** The sentence beside a field. */
    private String text(MarkForm.Problem problem) {
        return messages.text(problem.key(), problem.arguments().toArray());
    }
}
