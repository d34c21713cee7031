package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.Evaluation.Reason;

/** The table of states: the first row that matches decides; {@code docs/compliance.md}, section 9. */
final class StateRules {

    private final Standing standing;
    private final Explanation explanation;
    private final List<ExceededLimit> terminating;

    private StateRules(Standing standing) {
        this.standing = standing;
        this.explanation = new Explanation(standing);
        this.terminating = Termination.find(standing);
    }

    /** The state and its reasons. */
    static Verdict decide(Standing standing) {
        return new StateRules(standing).firstMatch();
    }

    private Verdict firstMatch() {
        return Stream.<Supplier<Optional<Verdict>>>of(
                        this::ended,
                        this::fulfilled,
                        this::terminated,
                        this::completionPending,
                        () -> within(IntervalKind.SUSPENDED, State.SUSPENDED),
                        () -> within(IntervalKind.INTERRUPTED, State.INTERRUPTED),
                        this::breachProposed,
                        this::expired,
                        this::notPresented,
                        this::notStarted,
                        this::atRisk)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> verdict(State.COMPLYING, explanation.dose(State.COMPLYING)));
    }

    private static Verdict verdict(State state, List<Reason> because) {
        return new Verdict(state, because, List.of());
    }

    private static Optional<Verdict> unlessEmpty(State state, List<Reason> because) {
        return because.isEmpty() ? Optional.empty() : Optional.of(verdict(state, because));
    }

    private Optional<Verdict> ended() {
        return standing.known()
                .ending()
                .filter(ending -> ending.hasEndedBy(standing.asOf()))
                .map(ending -> {
                    State state = switch (ending.kind()) {
                        case LIFTED -> State.LIFTED;
                        case REVOKED -> State.REVOKED;
                        case DECEASED -> State.DECEASED;
                        case ENDED -> State.ENDED;
                        case DECLINED -> State.DECLINED;
                    };
                    return verdict(state, explanation.ended(state, ending));
                });
    }

    private Optional<Verdict> fulfilled() {
        return standing.doseReached() && standing.completion().met() && terminating.isEmpty()
                ? Optional.of(verdict(State.FULFILLED, explanation.fulfilled()))
                : Optional.empty();
    }

    private Optional<Verdict> terminated() {
        return exceeded(State.TERMINATED, terminating);
    }

    private Optional<Verdict> completionPending() {
        return standing.doseReached()
                ? Optional.of(verdict(State.COMPLETION_PENDING, explanation.completionPending()))
                : Optional.empty();
    }

    private Optional<Verdict> within(IntervalKind kind, State state) {
        return unlessEmpty(state, explanation.within(kind, state));
    }

    private Optional<Verdict> breachProposed() {
        return exceeded(State.BREACH_PROPOSED, standing.counters().exceededLimits());
    }

    private Optional<Verdict> exceeded(State state, List<ExceededLimit> limits) {
        return limits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(state, explanation.exceeded(state, limits), limits));
    }

    private Optional<Verdict> expired() {
        List<Reason> because = new ArrayList<>();
        if (over(standing.dueDate().effectiveDueOn())) {
            because.add(explanation.dueDatePassed());
        }
        if (over(standing.attendance().windowEndsOn())) {
            because.add(explanation.windowPassed());
        }
        return unlessEmpty(State.EXPIRED, because);
    }

    private boolean over(@Nullable LocalDate lastDay) {
        return lastDay != null && standing.asOf().isAfter(lastDay);
    }

    private Optional<Verdict> notPresented() {
        return FirstComing.term(standing)
                .filter(term -> over(FirstComing.lastDay(standing, term)))
                .filter(term -> !FirstComing.hasCome(standing))
                .map(term -> verdict(State.NOT_PRESENTED, explanation.notPresented(term)));
    }

    private Optional<Verdict> notStarted() {
        return standing.attendance().due().isEmpty()
                ? Optional.of(verdict(State.NOT_STARTED, explanation.notStarted()))
                : Optional.empty();
    }

    private Optional<Verdict> atRisk() {
        return unlessEmpty(State.AT_RISK, explanation.atRisk());
    }
}
