package org.reeduca.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reeduca.compliance.BusinessCalendar;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.Evaluation;
import org.reeduca.programme.Bilingual;

/**
 * How one man stands under one order.
 *
 * @param order the order
 * @param policyCode policy that was applied
 * @param policyVersion and its version
 * @param policyName its name for readers
 * @param evaluation state, counters, dates, reasons and steps
 * @param boxes his sessions in order of date, with what each counts as under this order
 * @param asOf the day the answer is for
 * @param knownAt the instant up to which facts were used
 * @param policy the policy with what the order says otherwise laid over it
 * @param terms dates of the order and what befell it, all versions
 * @param calendar days on which its authority works
 * @param otherwise what its clauses and those of its agreement set otherwise than the policy
 */
public record Standing(
        OrderInForce order,
        String policyCode,
        int policyVersion,
        Bilingual policyName,
        Evaluation evaluation,
        List<SessionBox> boxes,
        LocalDate asOf,
        Instant knownAt,
        CompliancePolicy policy,
        CourtOrderTerms terms,
        BusinessCalendar calendar,
        List<SetOtherwise> otherwise) {

    public Light light() {
        return Light.of(evaluation.state());
    }

    /** Last day on which an absence of that day can be justified; empty when the policy sets no term. */
    public Optional<LocalDate> lastDayToJustify(LocalDate absentOn) {
        return Optional.ofNullable(policy.absence().justifyWithin()).map(term -> term.lastDay(absentOn, calendar));
    }

    /** Whether another answer has the same state and the same figures. */
    public boolean sameFigures(Standing other) {
        return evaluation.state() == other.evaluation.state()
                && evaluation.tally().equals(other.evaluation.tally());
    }

    /** What he may still miss. */
    public Allowance allowance() {
        return Allowance.of(policy.absence(), evaluation);
    }
}
