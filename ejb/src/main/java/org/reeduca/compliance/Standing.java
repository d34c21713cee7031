package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the state, the reasons and the acts are read from, worked out once for one question.
 *
 * @param question the question
 * @param known the facts known
 * @param rules the table of outcomes for this question
 * @param attendance his sessions with their outcomes
 * @param ledger the credit he has
 * @param requiredDose the dose he needs
 * @param counters what counts on the day of the question
 * @param dueDate the last day to finish
 * @param projectedEndOn the day on which he reaches the dose if he attends everything to come, or null
 * @param completion what is needed besides the dose
 */
record Standing(
        EvaluationRequest question,
        KnownFacts known,
        OutcomeRules rules,
        Attendance attendance,
        CreditLedger ledger,
        RequiredDose requiredDose,
        Counters counters,
        DueDate dueDate,
        @Nullable LocalDate projectedEndOn,
        CompletionCheck completion) {

    /** Works everything out that does not depend on the state. */
    static Standing of(EvaluationRequest question) {
        CompliancePolicy policy = question.policy();
        KnownFacts known = new KnownFacts(question);
        DueSessions dueSessions = new DueSessions(question, known);
        OutcomeRules rules = new OutcomeRules(question, known);
        Attendance attendance = Attendance.of(question, known, dueSessions, rules);
        CreditLedger ledger = MakeUpMatching.credit(policy, attendance, known);
        RequiredDose requiredDose = new RequiredDose(policy, known);
        Optional<LocalDate> projectedEnd = new Projection(policy.dose(), requiredDose.on(question.asOf()))
                .endsOn(ledger, dueSessions.ahead(), attendance);
        return new Standing(
                question,
                known,
                rules,
                attendance,
                ledger,
                requiredDose,
                new Counters(policy, ledger, attendance.judged(), question.asOf()),
                DueDate.of(question.order(), known),
                projectedEnd.orElse(null),
                new CompletionCheck(question, ledger));
    }

    CompliancePolicy policy() {
        return question.policy();
    }

    LocalDate asOf() {
        return question.asOf();
    }

    /** The dose required on the day of the question. */
    int required() {
        return requiredDose.on(asOf());
    }

    /** Whether the dose is reached. */
    boolean doseReached() {
        return ledger.credited() >= required();
    }

    /** What is missing once the dose is reached; empty before. */
    List<String> missing() {
        return doseReached() ? completion.missing() : List.of();
    }

    /** Whether the dose is reached, or can be in time and within the limit of absences. */
    boolean canStillFinish() {
        return doseReached() || (projectedEndOn != null && !projectedTooLate() && withinMaxTotal());
    }

    /** Whether the dose would be reached only after the last day to finish. */
    boolean projectedTooLate() {
        LocalDate dueOn = dueDate.effectiveDueOn();
        return projectedEndOn != null && dueOn != null && projectedEndOn.isAfter(dueOn);
    }

    /** Whether his absences are within the limit of all kinds together. */
    boolean withinMaxTotal() {
        Integer maxTotal = policy().absence().maxTotal();
        return maxTotal == null || counters.total().size() <= maxTotal;
    }
}
