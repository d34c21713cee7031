package org.reeduca.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Tally;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.compliance.Facts;
import org.reeduca.compliance.State;
import org.reeduca.participant.FullName;
import org.reeduca.standing.ManQuestions;

/**
 * What one list changes for one man under one order if nobody justifies his absences: how he stands with its marks, against
 * how he would stand without them.
 *
 * @param man his public reference
 * @param unexcused absences without an excuse, derived ones included, with this list
 * @param lates lates with this list
 * @param moreUnexcused how many of the absences this list brings
 */
public record ClosingEffect(
        UUID man, FullName name, State before, State after, int unexcused, int lates, int moreUnexcused) {

    /** Whether he stands otherwise than before. */
    public boolean changesState() {
        return before != after;
    }

    /**
     * Those for whom the list changes more than one session attended: another state, or an absence.
     *
     * @param session public reference of the session
     * @param men what the engine is asked about them
     * @return in their order, one for each man and order
     */
    static List<ClosingEffect> of(UUID session, List<ManQuestions> men) {
        List<ClosingEffect> effects = new ArrayList<>();
        for (ManQuestions man : men) {
            man.orders().stream()
                    .map(order -> of(session, man, order.question()))
                    .filter(effect -> effect.changesState() || effect.moreUnexcused() > 0)
                    .forEach(effects::add);
        }
        return effects;
    }

    private static ClosingEffect of(UUID session, ManQuestions man, EvaluationRequest question) {
        Evaluation with = ComplianceEngine.evaluate(unjustified(question, question.facts()));
        Evaluation without = ComplianceEngine.evaluate(unjustified(question, without(session, question.facts())));
        Tally tally = with.tally();
        return new ClosingEffect(
                man.person().ref(),
                man.person().name(),
                without.state(),
                with.state(),
                tally.unexcused(),
                tally.lateCount(),
                tally.unexcused() - without.tally().unexcused());
    }

    /** An absence of today can still be justified, and counts for nothing until then: what is asked is what it means if not. */
    private static EvaluationRequest unjustified(EvaluationRequest question, Facts facts) {
        return new EvaluationRequest(
                question.policy().withoutTermToJustify(),
                question.order(),
                facts,
                question.calendar(),
                question.asOf(),
                question.knownAt());
    }

    /** As if nobody had marked him in that session. */
    private static Facts without(UUID session, Facts facts) {
        return facts.withMarks(facts.marks().stream()
                .filter(mark -> !mark.session().equals(session.toString()))
                .toList());
    }
}
