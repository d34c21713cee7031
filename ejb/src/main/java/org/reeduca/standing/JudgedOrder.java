package org.reeduca.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.compliance.json.EvaluationWriter;

/** An order with the facts about it, read once, that can be judged for one day after the other. */
public final class JudgedOrder {

    private final OrderRow row;
    private final Judging judging;

    JudgedOrder(OrderRow row, Judging judging) {
        this.row = row;
        this.judging = judging;
    }

    /** Key of the order. */
    public long key() {
        return Objects.requireNonNull(row.orderId());
    }

    /** The day at an instant where the man's centre is. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, row.zone());
    }

    /** How he stood under it on a day, as was known at an instant. */
    public Figures on(LocalDate asOf, Instant knownAt) {
        EvaluationRequest question = judging.question(row, judging.version(row, asOf, knownAt), asOf, knownAt);
        Evaluation answer = ComplianceEngine.evaluate(question);
        return new Figures(
                answer.state(),
                EvaluationWriter.counters(answer).toString(),
                question.policy().code(),
                question.policy().version());
    }
}
