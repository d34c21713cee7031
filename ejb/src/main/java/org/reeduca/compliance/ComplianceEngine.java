package org.reeduca.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reeduca.compliance.Evaluation.Dates;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Evaluation.Tally;

/**
 * Answers where a man stood with an order on a given day, as far as was known at a given instant.
 *
 * <p>The rules are written out in {@code docs/compliance.md}; whoever follows them by hand arrives at the same answer.
 */
public final class ComplianceEngine {

    private ComplianceEngine() {}

    /** Answers the question from its parts. */
    public static Evaluation evaluate(
            CompliancePolicy policy,
            CourtOrderTerms order,
            Facts facts,
            BusinessCalendar calendar,
            LocalDate asOf,
            Instant knownAt) {
        return evaluate(new EvaluationRequest(policy, order, facts, calendar, asOf, knownAt));
    }

    /** Answers the question. */
    public static Evaluation evaluate(EvaluationRequest question) {
        Standing standing = Standing.of(question);
        Verdict verdict = StateRules.decide(standing);
        return new Evaluation(
                verdict.state(),
                tally(standing),
                dates(standing),
                outcomes(standing),
                standing.attendance().unrecorded().stream().map(SessionFact::id).toList(),
                standing.missing(),
                verdict.because(),
                Steps.of(standing, verdict));
    }

    private static Tally tally(Standing standing) {
        CreditLedger ledger = standing.ledger();
        Counters counters = standing.counters();
        return new Tally(
                ledger.credited(),
                standing.required(),
                Math.max(0, standing.required() - ledger.credited()),
                ledger.creditedMinutes(),
                counters.unexcused().size(),
                counters.excused().size(),
                counters.total().size(),
                counters.lates().size(),
                counters.derived().size(),
                counters.runs().current().size(),
                counters.runs().longest().size());
    }

    private static Dates dates(Standing standing) {
        return new Dates(
                standing.dueDate().effectiveDueOn(),
                standing.projectedEndOn(),
                standing.attendance().windowEndsOn(),
                standing.canStillFinish(),
                FirstComing.stillDueBy(standing));
    }

    private static List<SessionOutcome> outcomes(Standing standing) {
        return standing.attendance().judged().stream()
                .map(session -> new SessionOutcome(
                        session.id(),
                        session.unit(),
                        session.date(),
                        session.judgement().outcome(),
                        session.judgement().rule(),
                        standing.ledger().credited(session)))
                .toList();
    }
}
