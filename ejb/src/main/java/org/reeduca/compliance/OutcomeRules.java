package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.Optional;
import org.reeduca.compliance.Judgement.CountsAs;
import org.reeduca.compliance.JustificationFact.Decision;

/** The table that turns a mark into an outcome: the first rule that matches; {@code docs/compliance.md}, section 5. */
final class OutcomeRules {

    private final EvaluationRequest question;
    private final CompliancePolicy policy;
    private final KnownFacts known;

    OutcomeRules(EvaluationRequest question, KnownFacts known) {
        this.question = question;
        this.policy = question.policy();
        this.known = known;
    }

    /** The outcome of a due session with that mark. */
    Judgement judge(SessionFact session, MarkFact mark) {
        return mark.mark() == MarkFact.Mark.PRESENT ? attendance(session, mark) : absence(session);
    }

    private Judgement attendance(SessionFact session, MarkFact mark) {
        if (mark.sentHome() == MarkFact.SentHome.SERVICE) {
            return new Judgement(Outcome.SENT_HOME_SERVICE, 1, true, CountsAs.NOTHING);
        }
        if (mark.sentHome() == MarkFact.SentHome.BEHAVIOUR) {
            return new Judgement(Outcome.SENT_HOME_BEHAVIOUR, 2, false, CountsAs.UNEXCUSED);
        }
        CompliancePolicy.AfterLate afterLate = policy.late().afterLate();
        if (afterLate != null && policy.late().tooLate(mark.lateMinutes())) {
            return switch (afterLate) {
                case REFUSE -> new Judgement(Outcome.LATE_REFUSED, 3, false, CountsAs.UNEXCUSED);
                case ADMIT_UNCREDITED -> new Judgement(Outcome.LATE_NOT_CREDITED, 4, false, CountsAs.LATE);
            };
        }
        CountsAs lateness = policy.late().late(mark.lateMinutes()) ? CountsAs.LATE : CountsAs.NOTHING;
        if (policy.dose().tooShort(mark.minutesPresent(session.plannedMinutes()))) {
            Outcome outcome = mark.leftEarlyMinutes() > 0 ? Outcome.LEFT_EARLY : Outcome.LATE_NOT_CREDITED;
            return new Judgement(outcome, 5, false, lateness);
        }
        return lateness == CountsAs.LATE
                ? new Judgement(Outcome.LATE_CREDITED, 6, true, CountsAs.LATE)
                : new Judgement(Outcome.PRESENT, 7, true, CountsAs.NOTHING);
    }

    private Judgement absence(SessionFact session) {
        if (onLeave(session.date())) {
            return new Judgement(Outcome.ABSENT_LEAVE, 8, false, CountsAs.NOTHING);
        }
        Optional<JustificationFact> justification =
                known.justification(session).filter(fact -> fact.existsOn(question.asOf()));
        if (justification.filter(fact -> excuses(fact, session)).isPresent()) {
            return new Judgement(Outcome.EXCUSED, 9, false, CountsAs.EXCUSED);
        }
        if (canStillJustify(session)
                || justification.filter(fact -> undecided(fact, session)).isPresent()) {
            return new Judgement(Outcome.ABSENT_PENDING, 10, false, CountsAs.NOTHING);
        }
        return new Judgement(Outcome.ABSENT_UNEXCUSED, 11, false, CountsAs.UNEXCUSED);
    }

    private boolean onLeave(LocalDate date) {
        return known.leaves().stream().anyMatch(leave -> leave.covers(date) && approvedFor(date, leave));
    }

    private boolean approvedFor(LocalDate date, LeaveFact leave) {
        LocalDate approvedOn = leave.approvedOn();
        if (approvedOn == null || approvedOn.isAfter(question.asOf())) {
            return false;
        }
        return switch (policy.leave().approvedBefore()) {
            case NONE -> true;
            case ABSENCE -> approvedOn.isBefore(date);
        };
    }

    private boolean excuses(JustificationFact justification, SessionFact session) {
        return justification.decisionOn(question.asOf()) == Decision.ACCEPTED
                && (justification.override() || inTime(justification, session));
    }

    private boolean undecided(JustificationFact justification, SessionFact session) {
        return justification.decisionOn(question.asOf()) == Decision.PENDING && inTime(justification, session);
    }

    private boolean inTime(JustificationFact justification, SessionFact session) {
        return lastDayToJustify(session)
                .map(lastDay -> !justification.submittedOn().isAfter(lastDay))
                .orElse(true);
    }

    private boolean canStillJustify(SessionFact session) {
        return lastDayToJustify(session)
                .map(lastDay -> !question.asOf().isAfter(lastDay))
                .orElse(false);
    }

    /**
     * The day on which an unexcused absence became final: the last day to justify it or, if later, the day on which a
     * justification handed in by then was denied. Terms of acts run from it.
     */
    LocalDate unexcusedSince(SessionFact session) {
        LocalDate term = lastDayToJustify(session).orElse(session.date());
        return known.justification(session)
                .filter(fact -> fact.existsOn(question.asOf()))
                .filter(fact -> inTime(fact, session))
                .filter(fact -> fact.decisionOn(question.asOf()) == Decision.DENIED)
                .map(JustificationFact::decidedOn)
                .filter(denied -> denied.isAfter(term))
                .orElse(term);
    }

    private Optional<LocalDate> lastDayToJustify(SessionFact session) {
        return Optional.ofNullable(policy.absence().justifyWithin())
                .map(term -> term.lastDay(session.date(), question.calendar()));
    }
}
