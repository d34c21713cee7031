package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the credit of a man rests on, for those who plan what he attends next: which units he has, what he missed, how
 * many make-ups he used, and until when a session helps him; {@code docs/compliance.md}, sections 6 and 8.
 *
 * @param credited dose reached, in the unit of the policy
 * @param required dose required on the day of the question
 * @param units curriculum units credited
 * @param makeUps absences made up for so far
 * @param missed due sessions that gave no credit, made up for or not, in the order of sessions
 * @param effectiveDueOn last day to finish, interruptions added; null without one
 * @param windowEndsOn last day on which a session is credited; null without one, or before his first due session
 * @param overLimit whether he has more absences than all limits together allow
 * @param away days on which he will not come, as far as is known
 */
public record CreditSoFar(
        int credited,
        int required,
        Set<Integer> units,
        int makeUps,
        List<Missed> missed,
        @Nullable LocalDate effectiveDueOn,
        @Nullable LocalDate windowEndsOn,
        boolean overLimit,
        List<Away> away) {

    /**
     * A due session that gave no credit.
     *
     * @param session id of the session
     * @param unit its curriculum unit
     * @param day its date
     */
    public record Missed(String session, int unit, LocalDate day) {}

    /**
     * Days on which he will not come.
     *
     * @param from first day
     * @param to first day after them; null while no end is known
     * @param owed whether sessions are owed all the same, as on a leave: he misses them and may make up for them; during a
     *     stay of the order or custody nothing is owed
     */
    public record Away(LocalDate from, @Nullable LocalDate to, boolean owed) implements DateSpan {}

    public CreditSoFar {
        units = Set.copyOf(units);
        missed = List.copyOf(missed);
        away = List.copyOf(away);
    }

    /** Works it out for a question to the engine. */
    public static CreditSoFar of(EvaluationRequest question) {
        Standing standing = Standing.of(question);
        CreditLedger ledger = standing.ledger();
        return new CreditSoFar(
                ledger.credited(),
                standing.required(),
                ledger.units(),
                ledger.makeUps(),
                standing.attendance().judged().stream()
                        .filter(JudgedSession::absence)
                        .map(session -> new Missed(session.id(), session.unit(), session.date()))
                        .toList(),
                standing.dueDate().effectiveDueOn(),
                standing.attendance().windowEndsOn(),
                !standing.withinMaxTotal(),
                away(standing.known()));
    }

    private static List<Away> away(KnownFacts known) {
        List<Away> away = new ArrayList<>();
        known.leaves().stream()
                .filter(leave -> leave.approvedOn() != null)
                .forEach(leave -> away.add(new Away(leave.from(), leave.to(), true)));
        known.intervals()
                .forEach(interval -> away.add(
                        new Away(interval.fact().from(), interval.fact().to(), false)));
        return away;
    }

    /**
     * What it would be in another version of the curriculum. Units without a name there are lost; of a dose in minutes the same
     * share is kept as of units.
     *
     * @param carry as which unit of the other version a unit counts
     */
    public CreditSoFar carried(IntFunction<Optional<Integer>> carry) {
        Set<Integer> there = new HashSet<>();
        units.forEach(unit -> carry.apply(unit).ifPresent(there::add));
        return new CreditSoFar(
                units.isEmpty() ? credited : credited * there.size() / units.size(),
                required,
                there,
                makeUps,
                missed.stream()
                        .map(one -> new Missed(
                                one.session(), carry.apply(one.unit()).orElse(one.unit()), one.day()))
                        .toList(),
                effectiveDueOn,
                windowEndsOn,
                overLimit,
                away);
    }

    /** Whether the dose is reached with every mandatory unit. */
    public boolean complete(Dose dose) {
        return credited >= required && units.containsAll(dose.mandatoryUnits());
    }
}
