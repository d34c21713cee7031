package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.Act;
import org.reeduca.compliance.CompliancePolicy.Arrival;
import org.reeduca.compliance.CompliancePolicy.Completion;
import org.reeduca.compliance.CompliancePolicy.Periodic;
import org.reeduca.compliance.CompliancePolicy.Warning;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.Evaluation.Step;

/**
 * The acts that the policy asks for on the day of the question, each with its term; {@code docs/compliance.md}, section
 * 11. An act whose reason was corrected, cleared or has left the window is not asked for.
 */
final class Steps {

    private static final String EFFECTIVE_ON = "/order/effectiveOn";
    private static final String RECEIVED_ON = "/order/receivedOn";
    private static final String PERIODIC_REPORT = "REPORT_PERIODIC";

    private final Standing standing;
    private final Verdict verdict;
    private final CompliancePolicy policy;
    private final List<Step> steps = new ArrayList<>();

    private Steps(Standing standing, Verdict verdict) {
        this.standing = standing;
        this.verdict = verdict;
        this.policy = standing.policy();
    }

    /** Warnings, breach, arrival, completion and periodic reports, in this order. */
    static List<Step> of(Standing standing, Verdict verdict) {
        Steps steps = new Steps(standing, verdict);
        steps.warnings();
        steps.breach();
        steps.arrival();
        steps.completion();
        steps.reportsAtCredited();
        steps.reportsEveryMonths();
        return steps.steps;
    }

    private void warnings() {
        List<JudgedSession> unexcused = standing.counters().unexcused();
        for (Warning warning : policy.warnings()) {
            Integer n = warning.unexcused();
            if (n != null && unexcused.size() >= n) {
                JudgedSession nth = unexcused.get(n - 1);
                add(warning.act(), "unexcused == " + n, nth.id(), countedFrom(nth), warning.within());
            }
        }
    }

    private void breach() {
        Act act = policy.breach();
        Optional<ExceededLimit> first = verdict.exceeded().stream()
                .min(Comparator.comparing(
                        limit -> limit.completedBy().map(JudgedSession::session),
                        Comparator.comparing(
                                session -> session.orElse(null), Comparator.nullsFirst(SessionFact.IN_ORDER))));
        if (act != null && first.isPresent()) {
            ExceededLimit limit = first.get();
            Optional<JudgedSession> session = limit.completedBy();
            add(
                    act.act(),
                    limit.trigger(),
                    session.map(JudgedSession::id).orElse(EFFECTIVE_ON),
                    session.map(this::countedFrom)
                            .orElse(standing.question().order().effectiveOn()),
                    act.within());
        }
    }

    private void arrival() {
        Arrival arrival = policy.arrival();
        if (verdict.state() == State.NOT_PRESENTED && arrival != null && arrival.noShowAfter() != null) {
            LocalDate lastDay =
                    lastDay(arrival.noShowAfter(), standing.question().order().receivedOn());
            add(arrival.act(), "state == NOT_PRESENTED", RECEIVED_ON, lastDay, arrival.within());
        }
    }

    private void completion() {
        if (verdict.state() == State.FULFILLED) {
            Completion completion = policy.completion();
            Named<LocalDate> last = lastFactNeeded();
            add(completion.act(), "state == FULFILLED", last.name(), last.fact(), completion.within());
        }
    }

    private void reportsAtCredited() {
        Periodic periodic = policy.periodic();
        for (int amount : periodic.atCredited()) {
            standing.ledger()
                    .sessionReaching(amount)
                    .ifPresent(session -> add(
                            PERIODIC_REPORT, "credited == " + amount, session.id(), session.date(), periodic.within()));
        }
    }

    private void reportsEveryMonths() {
        Periodic periodic = policy.periodic();
        Integer interval = periodic.everyMonths();
        if (interval == null) {
            return;
        }
        LocalDate effectiveOn = standing.question().order().effectiveOn();
        int month = interval;
        for (LocalDate on = effectiveOn.plusMonths(month); reportsRunOn(on); on = effectiveOn.plusMonths(month)) {
            add(PERIODIC_REPORT, "month " + month, EFFECTIVE_ON, on, periodic.within());
            month += interval;
        }
    }

    private boolean reportsRunOn(LocalDate date) {
        Optional<Ending> ended = standing.known().ending().filter(ending -> ending.hasEndedBy(date));
        boolean fulfilled = verdict.state() == State.FULFILLED
                && !date.isBefore(lastFactNeeded().fact());
        return !date.isAfter(standing.asOf()) && ended.isEmpty() && !fulfilled;
    }

    /** The fact that made the order fulfilled: the latest of all that were needed, the first named of those on one day. */
    private Named<LocalDate> lastFactNeeded() {
        Stream<JudgedSession> doseReached = standing.ledger().sessionReaching(standing.required()).stream();
        Stream<JudgedSession> units = standing.completion().mandatoryUnits().stream()
                .flatMap(unit -> standing.ledger().sessionCrediting(unit).stream());
        Stream<Named<LocalDate>> sessions =
                Stream.concat(doseReached, units).map(session -> new Named<>(session.id(), session.date()));
        Stream<Named<LocalDate>> change = standing.requiredDose().changeInForceOn(standing.asOf()).stream()
                .map(named -> new Named<>(named.name(), named.fact().effectiveOn()));
        return Stream.of(sessions, standing.completion().fulfilments().stream(), change)
                .flatMap(facts -> facts)
                .max(Comparator.comparing(Named::fact))
                .orElse(new Named<>(EFFECTIVE_ON, standing.question().order().effectiveOn()));
    }

    /** The day from which a term runs that an absence starts: the day on which nothing could excuse it any more. */
    private LocalDate countedFrom(JudgedSession session) {
        return session.judgement().outcome() == Outcome.ABSENT_UNEXCUSED
                ? standing.rules().unexcusedSince(session.session())
                : session.date();
    }

    private LocalDate lastDay(Term term, LocalDate start) {
        return term.lastDay(start, standing.question().calendar());
    }

    private void add(@Nullable String act, String trigger, String fact, LocalDate from, @Nullable Term within) {
        if (act != null) {
            steps.add(new Step(act, trigger, fact, within == null ? null : lastDay(within, from)));
        }
    }
}
