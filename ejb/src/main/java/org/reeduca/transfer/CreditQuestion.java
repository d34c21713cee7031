package org.reeduca.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CreditedSession;
import org.reeduca.programme.Equivalences;
import org.reeduca.seat.CarriedUnit;
import org.reeduca.seat.PriorSession;
import org.reeduca.seat.PriorSession.Unit;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;

/**
 * Which of the units that a man has are recognised where he goes on, and as which: what is proposed, and what a decision
 * makes of every session he had. Plain Java.
 */
public final class CreditQuestion {

    /**
     * A session that is credited to him, and what is proposed.
     *
     * @param session its public reference
     * @param unit the unit it credited
     * @param proposed unit of the new version as which it would count by the table; null when the table names none
     */
    public record Item(
            String session,
            LocalDate day,
            Unit unit,
            @Nullable Integer proposed) {}

    /**
     * What the receiving centre says about a session.
     *
     * @param session its public reference
     * @param unit of the new version as which it counts; null when it is not recognised
     * @param reason why otherwise than proposed; null when it is as proposed
     */
    public record Decision(
            @NotNull String session,
            @Nullable Integer unit,
            @Nullable @Size(max = 255) String reason) {}

    private final List<PriorSession> prior;
    private final Map<String, Integer> creditedUnits = new HashMap<>();
    private final Equivalences into;
    private final Set<Integer> units;

    /**
     * @param prior every session he had, in order
     * @param credited those that are credited to him, under whichever order
     * @param into the version in which he goes on
     * @param units the units that version has
     */
    CreditQuestion(List<PriorSession> prior, List<CreditedSession> credited, Equivalences into, Set<Integer> units) {
        this.prior = List.copyOf(prior);
        this.into = into;
        this.units = Set.copyOf(units);
        credited.forEach(one -> creditedUnits.putIfAbsent(one.session(), one.unit()));
    }

    /** What is to be decided, in the order of sessions; a unit is proposed once. */
    List<Item> items() {
        Set<Integer> taken = new HashSet<>();
        return prior.stream()
                .filter(session -> creditedUnits.containsKey(session.ref()))
                .map(session -> item(session, taken))
                .toList();
    }

    private Item item(PriorSession session, Set<Integer> taken) {
        Unit unit = new Unit(session.counts().version(), Objects.requireNonNull(creditedUnits.get(session.ref())));
        Integer proposed = into.unitOf(unit.version(), unit.number())
                .or(() -> session.in(into))
                .filter(units::contains)
                .filter(taken::add)
                .orElse(null);
        return new Item(session.ref(), session.day(), unit, proposed);
    }

    /**
     * As what each session of his counts from now on. Only what is recognised gives credit; what was missed, or is decided
     * later, stands for its unit of the new version without any.
     *
     * @throws Stale when what is credited is no longer what the decisions are about
     * @throws BusinessRuleViolation {@code transfer.unit-unknown}, {@code transfer.unit-twice}, {@code
     *     transfer.reason-missing} where a decision departs from what is proposed
     */
    List<CarriedUnit> decide(List<Decision> decisions) {
        Map<String, Decision> bySession = new HashMap<>();
        decisions.forEach(decision -> bySession.put(decision.session(), decision));
        List<Item> items = items();
        Set<String> asked = new HashSet<>();
        items.forEach(item -> asked.add(item.session()));
        if (decisions.size() != items.size() || !bySession.keySet().equals(asked)) {
            throw new Stale();
        }
        Map<String, CarriedUnit> decided = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        Map<String, PriorSession> sessions = new HashMap<>();
        prior.forEach(session -> sessions.put(session.ref(), session));
        for (Item item : items) {
            Decision decision = Objects.requireNonNull(bySession.get(item.session()));
            Integer unit = decision.unit();
            if (unit != null && !units.contains(unit)) {
                throw new BusinessRuleViolation("transfer.unit-unknown", unit);
            }
            if (unit != null && !taken.add(unit)) {
                throw new BusinessRuleViolation("transfer.unit-twice", unit);
            }
            decided.put(
                    item.session(),
                    new CarriedUnit(
                            Objects.requireNonNull(sessions.get(item.session())),
                            unit != null,
                            unit,
                            reason(item, decision)));
        }
        List<CarriedUnit> lines = new ArrayList<>();
        for (PriorSession session : prior) {
            CarriedUnit line = decided.get(session.ref());
            lines.add(line == null ? withoutCredit(session) : line);
        }
        return lines;
    }

    private CarriedUnit withoutCredit(PriorSession session) {
        return new CarriedUnit(
                session, false, session.in(into).filter(units::contains).orElse(null), null);
    }

    private static @Nullable String reason(Item item, Decision decision) {
        if (Objects.equals(item.proposed(), decision.unit())) {
            return null;
        }
        String reason = decision.reason();
        if (reason == null || reason.isBlank()) {
            throw new BusinessRuleViolation("transfer.reason-missing", item.day());
        }
        return reason.strip();
    }
}
