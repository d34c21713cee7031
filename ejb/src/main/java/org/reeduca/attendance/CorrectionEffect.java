package org.reeduca.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.compliance.Facts;
import org.reeduca.compliance.MarkFact;
import org.reeduca.compliance.State;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.ManQuestions.OrderQuestion;

/**
 * What a corrected mark changes for a man under one order: how he stands today, against how he would stand with it.
 *
 * @param order public reference
 * @param figure name of its legal figure
 */
public record CorrectionEffect(UUID order, Bilingual figure, Figures before, Figures after) {

    /**
     * How he stands.
     *
     * @param credited dose reached
     * @param unexcused absences without an excuse, derived ones included
     */
    public record Figures(State state, int credited, int unexcused, int lates) {

        static Figures of(Evaluation evaluation) {
            return new Figures(
                    evaluation.state(),
                    evaluation.tally().credited(),
                    evaluation.tally().unexcused(),
                    evaluation.tally().lateCount());
        }
    }

    /** Whether anything changes. */
    public boolean changes() {
        return !before.equals(after);
    }

    /**
     * Under each of his orders.
     *
     * @param session public reference of the session
     * @param wanted what would stand
     * @param men what the engine is asked about him
     */
    static List<CorrectionEffect> of(UUID session, Observed wanted, List<ManQuestions> men) {
        return men.stream()
                .flatMap(man -> man.orders().stream())
                .map(order -> of(session, wanted, order))
                .toList();
    }

    private static CorrectionEffect of(UUID session, Observed wanted, OrderQuestion order) {
        EvaluationRequest now = order.question();
        EvaluationRequest then = new EvaluationRequest(
                now.policy(), now.order(), with(session, wanted, now), now.calendar(), now.asOf(), now.knownAt());
        return new CorrectionEffect(
                order.order().ref(),
                order.order().figureName(),
                Figures.of(ComplianceEngine.evaluate(now)),
                Figures.of(ComplianceEngine.evaluate(then)));
    }

    /** The facts with one mark more, the last that was recorded. */
    private static Facts with(UUID session, Observed wanted, EvaluationRequest now) {
        Facts facts = now.facts();
        List<MarkFact> marks = new ArrayList<>(facts.marks());
        marks.add(new MarkFact(
                session.toString(),
                mark(wanted),
                lateMinutes(wanted, now.policy()),
                wanted.leftEarlyMinutes(),
                sentHome(wanted),
                now.knownAt()));
        return facts.withMarks(marks);
    }

    private static MarkFact.@Nullable Mark mark(Observed wanted) {
        Mark mark = wanted.mark();
        return mark == null ? null : MarkFact.Mark.valueOf(mark.name());
    }

    private static MarkFact.@Nullable SentHome sentHome(Observed wanted) {
        SentHome sentHome = wanted.sentHome();
        return sentHome == null ? null : MarkFact.SentHome.valueOf(sentHome.name());
    }

    /** Minutes nobody knows are read as the standings read them: one beyond the grace. */
    private static int lateMinutes(Observed wanted, CompliancePolicy policy) {
        Integer grace = policy.late().graceMinutes();
        return wanted.lateMinutesKnown() ? wanted.lateMinutes() : (grace == null ? 0 : grace) + 1;
    }
}
