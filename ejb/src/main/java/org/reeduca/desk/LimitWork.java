package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.State;
import org.reeduca.desk.DeskDay.Case;

/**
 * Men who never came, who exceeded a limit, or who are about to: each with the act that their policy asked for last. Once that
 * act was done, or for a man who never came the authority was told ({@link DeskService}), the row is gone: what comes next is the
 * authority's, or another act.
 */
@ApplicationScoped
class LimitWork implements WorkSource {

    private static final String REPORT_PERIODIC = "REPORT_PERIODIC";

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return day.cases().flatMap(one -> item(one, day.tasks()));
    }

    private static Stream<WorkItem> item(Case one, DeskTasks tasks) {
        WorkKind kind = kind(one);
        if (kind == null) {
            return Stream.empty();
        }
        Evaluation evaluation = one.standing().evaluation();
        Step step = step(evaluation);
        if (step != null && tasks.done(one.standing().order().ref(), step)) {
            return Stream.empty();
        }
        LocalDate since = kind == WorkKind.ARRIVAL ? one.standing().order().receivedOn() : since(evaluation, step);
        return Stream.of(one.item(
                kind,
                since,
                step == null ? null : step.dueOn(),
                new Matter.Stands(one.standing().order().ref(), evaluation.state(), step == null ? null : step.act())));
    }

    private static @Nullable WorkKind kind(Case one) {
        State state = one.standing().evaluation().state();
        return switch (state) {
            case NOT_PRESENTED -> WorkKind.ARRIVAL;
            case BREACH_PROPOSED, TERMINATED, EXPIRED -> WorkKind.BREACH;
            // who is at risk only because the dates do not fit is told by them
            case AT_RISK -> byAbsences(one) || FitWork.misfit(one.standing()).isEmpty() ? WorkKind.RISK : null;
            default -> null;
        };
    }

    private static boolean byAbsences(Case one) {
        return one.standing().evaluation().because().stream()
                .anyMatch(reason -> reason.parameter().startsWith("absence."));
    }

    /** The act asked for last: warnings come one after another, a breach after them. */
    private static @Nullable Step step(Evaluation evaluation) {
        return evaluation.steps().stream()
                .filter(step -> !step.act().equals(REPORT_PERIODIC))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Day of the session that completed the test. */
    private static @Nullable LocalDate since(Evaluation evaluation, @Nullable Step step) {
        return step == null
                ? null
                : evaluation.outcomes().stream()
                        .filter(outcome -> outcome.session().equals(step.fact()))
                        .map(SessionOutcome::date)
                        .findFirst()
                        .orElse(null);
    }
}
