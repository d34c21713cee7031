package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.ParameterValue.Amount;
import org.reeduca.compliance.ParameterValue.Choice;
import org.reeduca.compliance.ParameterValue.Day;
import org.reeduca.compliance.ParameterValue.Flag;
import org.reeduca.compliance.ParameterValue.Length;
import org.reeduca.compliance.ParameterValue.Names;

/**
 * Words the tests that matched as reasons: which parameter, its value and source, and the facts used; {@code
 * docs/compliance.md}, section 10. No fact is named that could be taken away without a trace in the evaluation.
 */
final class Explanation {

    /** Source of what the order itself says. */
    private static final String ORDER = "order";

    private final Standing standing;

    Explanation(Standing standing) {
        this.standing = standing;
    }

    List<Reason> ended(State state, Ending ending) {
        return List.of(reason(state, "order.ended", new Day(ending.on()), List.of("/order/ended")));
    }

    /** The dose required, with the sessions credited so far and the decision that set it. */
    List<Reason> dose(State state) {
        return List.of(reason(state, "dose.required", new Amount(standing.required()), doseFacts()));
    }

    private List<String> doseFacts() {
        Stream<String> credited = standing.ledger().sessions().stream().map(JudgedSession::id);
        Stream<String> change = standing.requiredDose().changeInForceOn(standing.asOf()).map(Named::name).stream();
        return Stream.concat(credited, change).toList();
    }

    List<Reason> fulfilled() {
        List<Reason> because = new ArrayList<>(dose(State.FULFILLED));
        for (int unit : standing.completion().mandatoryUnits()) {
            List<String> facts = standing.ledger().sessionCrediting(unit).map(JudgedSession::id).stream()
                    .toList();
            because.add(reason(State.FULFILLED, "dose.mandatoryUnits", new Amount(unit), facts));
        }
        List<String> conditions = standing.completion().conditions();
        if (!conditions.isEmpty()) {
            List<String> facts = standing.completion().fulfilments().stream()
                    .map(Named::name)
                    .toList();
            because.add(reason(State.FULFILLED, "completion", new Names(conditions), facts));
        }
        return because;
    }

    List<Reason> completionPending() {
        State state = State.COMPLETION_PENDING;
        List<Reason> because = new ArrayList<>(dose(state));
        for (int unit : standing.completion().missingUnits()) {
            because.add(reason(state, "dose.mandatoryUnits", new Amount(unit), List.of()));
        }
        List<String> missing = standing.completion().missingConditions();
        if (!missing.isEmpty()) {
            because.add(reason(state, "completion", new Names(missing), List.of()));
        }
        return because;
    }

    /** The intervals of that kind that cover the day of the question; empty when there is none. */
    List<Reason> within(IntervalKind kind, State state) {
        List<Named<Interval>> covering = standing.known().intervals().stream()
                .filter(interval -> interval.fact().kind() == kind)
                .filter(interval -> interval.fact().covers(standing.asOf()))
                .toList();
        return covering.isEmpty()
                ? List.of()
                : List.of(reason(state, "order.intervals", new Choice(kind.name()), names(covering)));
    }

    List<Reason> exceeded(State state, List<ExceededLimit> limits) {
        return limits.stream()
                .map(limit -> reason(state, limit.parameter(), new Amount(limit.limit()), ids(limit.sessions())))
                .toList();
    }

    Reason dueDatePassed() {
        LocalDate dueOn = Objects.requireNonNull(standing.dueDate().effectiveDueOn(), "a due date that has passed");
        return reason(State.EXPIRED, "order.dueOn", new Day(dueOn), dueDateFacts());
    }

    Reason windowPassed() {
        Integer weeks = Objects.requireNonNull(standing.policy().dose().maxCalendarWeeks(), "a window that has passed");
        List<String> facts =
                standing.attendance().firstDue().map(SessionFact::id).stream().toList();
        return reason(State.EXPIRED, "dose.maxCalendarWeeks", new Amount(weeks), facts);
    }

    List<Reason> notPresented(Term noShowAfter) {
        return List.of(reason(
                State.NOT_PRESENTED, "arrival.noShowAfter", new Length(noShowAfter), List.of("/order/receivedOn")));
    }

    List<Reason> notStarted() {
        Day effectiveOn = new Day(standing.question().order().effectiveOn());
        return List.of(reason(State.NOT_STARTED, "order.effectiveOn", effectiveOn, List.of("/order/effectiveOn")));
    }

    /** The limits that one more unexcused absence would reach, and the end that is out of reach; empty when none. */
    List<Reason> atRisk() {
        CompliancePolicy.Absence limits = standing.policy().absence();
        Counters counters = standing.counters();
        List<Reason> because = new ArrayList<>();
        Integer maxUnexcused = limits.maxUnexcused();
        if (maxUnexcused != null && counters.unexcused().size() + 1 >= maxUnexcused) {
            because.add(oneMore("absence.maxUnexcused", maxUnexcused, counters.unexcused()));
        }
        Integer maxRun = limits.maxConsecutiveUnexcused();
        List<JudgedSession> run = counters.runs().current();
        if (maxRun != null && run.size() + 1 >= maxRun) {
            because.add(oneMore("absence.maxConsecutiveUnexcused", maxRun, run));
        }
        Integer maxTotal = limits.maxTotal();
        if (maxTotal != null && counters.total().size() + 1 > maxTotal) {
            because.add(oneMore("absence.maxTotal", maxTotal, counters.total()));
        }
        if (!standing.canStillFinish()) {
            because.add(reason(State.AT_RISK, "canStillFinish", new Flag(false), outOfReachFacts()));
        }
        return because;
    }

    /** The dose so far and, when it would be reached too late, what sets the last day to finish. */
    private List<String> outOfReachFacts() {
        List<String> facts = new ArrayList<>(doseFacts());
        if (standing.projectedTooLate()) {
            facts.addAll(dueDateFacts());
        }
        return facts;
    }

    private Reason oneMore(String parameter, int limit, List<JudgedSession> sessions) {
        return reason(State.AT_RISK, parameter, new Amount(limit), ids(sessions));
    }

    /** The due date of the order and the interruptions that moved it. */
    private List<String> dueDateFacts() {
        return Stream.concat(Stream.of("/order/dueOn"), names(standing.dueDate().interruptions()).stream())
                .toList();
    }

    private static List<String> ids(List<JudgedSession> sessions) {
        return sessions.stream().map(JudgedSession::id).toList();
    }

    private static List<String> names(List<? extends Named<?>> facts) {
        return facts.stream().<String>map(Named::name).toList();
    }

    private Reason reason(State state, String parameter, ParameterValue value, List<String> facts) {
        CompliancePolicy policy = standing.policy();
        String own = parameter.startsWith("order.") ? ORDER : policy.citation();
        return new Reason(state, parameter, value, policy.overrideOf(parameter).orElse(own), facts);
    }
}
