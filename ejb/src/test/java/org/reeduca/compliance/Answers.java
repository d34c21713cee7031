package org.reeduca.compliance;

import java.util.List;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Evaluation.Step;

/** Looks things up in evaluations, so that a test reads as one sentence. */
final class Answers {

    private Answers() {}

    static SessionOutcome outcome(Evaluation evaluation, String session) {
        return evaluation.outcomes().stream()
                .filter(outcome -> outcome.session().equals(session))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no outcome for " + session));
    }

    static boolean lists(Evaluation evaluation, String session) {
        return evaluation.outcomes().stream()
                .anyMatch(outcome -> outcome.session().equals(session));
    }

    /** Sessions that added to the dose. */
    static List<String> credited(Evaluation evaluation) {
        return evaluation.outcomes().stream()
                .filter(SessionOutcome::credit)
                .map(SessionOutcome::session)
                .toList();
    }

    static List<String> parameters(Evaluation evaluation) {
        return evaluation.because().stream().map(Reason::parameter).toList();
    }

    static Reason reason(Evaluation evaluation, String parameter) {
        return evaluation.because().stream()
                .filter(reason -> reason.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reason names " + parameter));
    }

    static Step step(Evaluation evaluation, String act) {
        return evaluation.steps().stream()
                .filter(step -> step.act().equals(act))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + act));
    }

    static List<String> acts(Evaluation evaluation) {
        return evaluation.steps().stream().map(Step::act).toList();
    }

    static List<String> triggers(Evaluation evaluation) {
        return evaluation.steps().stream().map(Step::trigger).toList();
    }
}
