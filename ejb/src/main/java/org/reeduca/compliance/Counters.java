package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.CompliancePolicy.Clears;
import org.reeduca.compliance.Judgement.CountsAs;

/**
 * The absences and lates that count on one day, each with the session behind it; {@code docs/compliance.md}, section 7.
 *
 * <p>Outcomes are those of the day of the question. The counters of an earlier day leave out the sessions and make-ups
 * after that day, and their window ends on it.
 */
final class Counters {

    private final CompliancePolicy policy;
    private final CreditLedger ledger;
    private final LocalDate day;
    private final @Nullable LocalDate windowOpensAfter;
    private final List<JudgedSession> lates = new ArrayList<>();
    private final List<JudgedSession> derived = new ArrayList<>();
    private final List<JudgedSession> unexcused = new ArrayList<>();
    private final List<JudgedSession> excused = new ArrayList<>();
    private final List<JudgedSession> total = new ArrayList<>();
    private final Runs runs = new Runs();

    /** The counters of the given day over those of the sessions, given in order, that lie before or on it. */
    Counters(CompliancePolicy policy, CreditLedger ledger, List<JudgedSession> sessions, LocalDate day) {
        this.policy = policy;
        this.ledger = ledger;
        this.day = day;
        Integer months = policy.absence().windowMonths();
        this.windowOpensAfter = months == null ? null : day.minusMonths(months);
        sessions.stream()
                .takeWhile(session -> !session.date().isAfter(day))
                .filter(JudgedSession::due)
                .forEach(this::take);
    }

    private void take(JudgedSession session) {
        boolean cleared = cleared(session);
        followRun(session, cleared);
        if (inWindow(session.date()) && !cleared) {
            count(session);
        }
    }

    private boolean inWindow(LocalDate date) {
        return windowOpensAfter == null || date.isAfter(windowOpensAfter);
    }

    private boolean cleared(JudgedSession session) {
        CompliancePolicy.MakeUp makeUp = policy.makeUp();
        if (makeUp == null || !ledger.madeUpBy(session, day)) {
            return false;
        }
        return switch (session.judgement().countsAs()) {
            case UNEXCUSED -> makeUp.clears() == Clears.ANY;
            case EXCUSED -> makeUp.clears() != Clears.NONE;
            case LATE, NOTHING -> false;
        };
    }

    private void followRun(JudgedSession session, boolean cleared) {
        if (cleared || steppedOver(session)) {
            return;
        }
        if (session.countsAs(CountsAs.UNEXCUSED)) {
            runs.grow(session);
        } else {
            runs.stop();
        }
    }

    private boolean steppedOver(JudgedSession session) {
        return switch (session.judgement().outcome()) {
            case ABSENT_PENDING, ABSENT_LEAVE -> true;
            case EXCUSED -> !policy.absence().excusedBreaksRun();
            default -> false;
        };
    }

    private void count(JudgedSession session) {
        switch (session.judgement().countsAs()) {
            case UNEXCUSED -> {
                unexcused.add(session);
                total.add(session);
            }
            case EXCUSED -> {
                excused.add(session);
                total.add(session);
            }
            case LATE -> countLate(session);
            case NOTHING -> {
                // neither a late nor an absence that counts
            }
        }
    }

    /** Every so many lates, the last of the group stands for one more unexcused absence. */
    private void countLate(JudgedSession session) {
        lates.add(session);
        Integer latesPerAbsence = policy.late().latesPerAbsence();
        if (latesPerAbsence != null && lates.size() % latesPerAbsence == 0) {
            derived.add(session);
            unexcused.add(session);
            total.add(session);
        }
    }

    /** Sessions that count as late, in order. */
    List<JudgedSession> lates() {
        return List.copyOf(lates);
    }

    /** The lates that completed a group and so stand for an unexcused absence, in order. */
    List<JudgedSession> derived() {
        return List.copyOf(derived);
    }

    /** Unexcused absences, derived ones included, in order. */
    List<JudgedSession> unexcused() {
        return List.copyOf(unexcused);
    }

    /** Excused absences, in order. */
    List<JudgedSession> excused() {
        return List.copyOf(excused);
    }

    /** Both kinds of absence, in order. */
    List<JudgedSession> total() {
        return List.copyOf(total);
    }

    /** Unexcused absences in a row; no window applies to them. */
    Runs runs() {
        return runs;
    }

    /** The limits of the policy that these counters exceed, in the order of the policy. */
    List<ExceededLimit> exceededLimits() {
        Absence limits = policy.absence();
        List<ExceededLimit> exceeded = new ArrayList<>();
        Integer maxUnexcused = limits.maxUnexcused();
        if (maxUnexcused != null && unexcused.size() >= maxUnexcused) {
            exceeded.add(ExceededLimit.unexcused(maxUnexcused, unexcused()));
        }
        Integer maxRun = limits.maxConsecutiveUnexcused();
        if (maxRun != null && runs.longest().size() >= maxRun) {
            exceeded.add(ExceededLimit.inARow(maxRun, runs));
        }
        Integer maxExcused = limits.maxExcused();
        if (maxExcused != null && excused.size() > maxExcused) {
            exceeded.add(ExceededLimit.excused(maxExcused, excused()));
        }
        Integer maxTotal = limits.maxTotal();
        if (maxTotal != null && total.size() > maxTotal) {
            exceeded.add(ExceededLimit.total(maxTotal, total()));
        }
        return exceeded;
    }
}
