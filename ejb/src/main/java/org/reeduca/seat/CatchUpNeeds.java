package org.reeduca.seat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CreditSoFar.Missed;
import org.reeduca.compliance.Dose;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.CentreSeats.Member;
import org.reeduca.seat.CentreSeats.Place;
import org.reeduca.seat.engine.CatchUpPlan.Why;
import org.reeduca.seat.engine.CatchUpQuestion.Man;
import org.reeduca.seat.engine.CatchUpQuestion.Need;
import org.reeduca.seat.engine.Finish;
import org.reeduca.seat.engine.Finish.Step;

/** What one man has to catch up on so that he finishes: no more than that, mandatory units first. Plain Java. */
final class CatchUpNeeds {

    private static final int USUAL_MINUTES = 150;

    private final CentreSeats seats;
    private final SeatMan man;
    private final SeatCase order;
    private final GroupAhead group;
    private final Map<Integer, Bilingual> titles;
    private final Finish alone;

    /**
     * @param order under which he owes something
     * @param group he is in
     * @param titles of the units of its programme
     */
    private CatchUpNeeds(
            CentreSeats seats,
            SeatPlans plans,
            SeatMan man,
            SeatCase order,
            GroupAhead group,
            Map<Integer, Bilingual> titles) {
        this.seats = seats;
        this.man = man;
        this.order = order;
        this.group = group;
        this.titles = titles;
        this.alone = plans.finishAlone(man.key(), order);
    }

    /** Those of a man; empty for one without a group or who owes nothing. */
    static Optional<CatchUpNeeds> of(
            CentreSeats seats, SeatPlans plans, SeatMan man, Map<Long, Map<Integer, Bilingual>> titles) {
        SeatCase order = man.order();
        Optional<GroupAhead> group = seats.lasting(man.key())
                .map(Member::group)
                .flatMap(key ->
                        seats.groups().stream().filter(one -> one.key() == key).findFirst());
        return order == null
                ? Optional.empty()
                : group.map(his -> new CatchUpNeeds(
                        seats, plans, man, order, his, titles.getOrDefault(his.programmeVersion(), Map.of())));
    }

    long programmeVersion() {
        return group.programmeVersion();
    }

    SeatMan man() {
        return man;
    }

    /** What has no place yet, the most pressing first. */
    List<Need> open() {
        if (alone.possible()) {
            return List.of();
        }
        Set<Integer> booked = booked().stream().map(Place::unit).collect(Collectors.toCollection(HashSet::new));
        Set<Integer> has = new TreeSet<>(order.sofar().units());
        alone.calendar().stream()
                .map(Step::unit)
                .flatMap(unit -> Optional.ofNullable(unit).stream())
                .forEach(has::add);
        List<Integer> mandatory = order.policy().dose().mandatoryUnits();
        List<Need> lacking = titles.keySet().stream()
                .filter(unit -> !has.contains(unit) && !booked.contains(unit))
                .map(this::need)
                .sorted(Comparator.<Need, Boolean>comparing(need -> !mandatory.contains(need.unit()))
                        .thenComparing(Need::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(Need::unit))
                .toList();
        long asked = Math.max(
                shortOf() - booked.size(),
                lacking.stream().filter(need -> mandatory.contains(need.unit())).count());
        return lacking.stream().limit(Math.max(0, asked)).toList();
    }

    /** How many sessions beyond those of his group he needs for the dose. */
    private int shortOf() {
        int missing = alone.required() - alone.reached();
        return order.policy().dose().unit() == Dose.Unit.SESSION
                ? missing
                : (missing + USUAL_MINUTES - 1) / USUAL_MINUTES;
    }

    private Need need(int unit) {
        LocalDate missedOn = missedOn(unit);
        MakeUp rules = order.policy().makeUp();
        Integer within = rules == null ? null : rules.withinDays();
        return new Need(
                Long.toString(man.key()),
                unit,
                missedOn,
                missedOn == null || within == null ? null : missedOn.plusDays(within));
    }

    /** The day on which he last missed a unit, or will on a leave; null when his groups never gave it to him. */
    private @Nullable LocalDate missedOn(int unit) {
        return missed(unit)
                .map(Missed::day)
                .orElseGet(() -> seats.ownOf(man.key()).stream()
                        .filter(session -> session.unit() == unit)
                        .map(SessionAhead::day)
                        .filter(day -> order.sofar().away().stream().anyMatch(away -> away.owed() && away.covers(day)))
                        .findFirst()
                        .orElse(null));
    }

    /** The last due session of a unit that gave him no credit. */
    Optional<Missed> missed(int unit) {
        return order.sofar().missed().stream()
                .filter(missed -> missed.unit() == unit)
                .max(Comparator.comparing(Missed::day));
    }

    private List<Place> booked() {
        return seats.placesOf(man.key());
    }

    private int makeUpsUsed() {
        return order.sofar().makeUps()
                + (int) booked().stream()
                        .filter(place -> place.missed() != null)
                        .count();
    }

    private @Nullable Integer makeUpsMost() {
        MakeUp rules = order.policy().makeUp();
        return rules == null ? Integer.valueOf(0) : rules.max();
    }

    /** He as the planner of catch-ups sees him. */
    Man asMan() {
        Integer most = makeUpsMost();
        List<SessionAhead> own = seats.ownOf(man.key());
        Set<Long> booked = booked().stream().map(Place::session).collect(Collectors.toSet());
        return new Man(
                Long.toString(man.key()),
                most == null ? null : Integer.valueOf(Math.max(0, most - makeUpsUsed())),
                SeatCase.GUEST_PLACES_A_WEEK,
                order.lastDay(),
                List.copyOf(order.sofar().away()),
                seats.hoursOf(man.key()),
                own.stream().map(SessionAhead::meeting).toList(),
                seats.sessions().stream()
                        .filter(session -> booked.contains(session.key()))
                        .map(SessionAhead::meeting)
                        .toList());
    }

    /** His lines in the queue. */
    List<CatchUpQueue.Line> lines() {
        List<CatchUpQueue.Line> lines = new ArrayList<>();
        for (Need need : open()) {
            Bilingual title = titles.get(need.unit());
            lines.add(new CatchUpQueue.Line(
                    man.person(),
                    group.code(),
                    need.unit(),
                    title == null ? new Bilingual("", "") : title,
                    need.missedOn(),
                    need.until(),
                    order.lastDay(),
                    makeUpsUsed(),
                    makeUpsMost(),
                    refused(need)));
        }
        return lines;
    }

    private @Nullable Why refused(Need need) {
        Integer most = makeUpsMost();
        boolean makeUp = need.missedOn() != null;
        if (makeUp && most != null && makeUpsUsed() >= most) {
            return Why.MAKE_UP_LIMIT;
        }
        LocalDate lastDay = order.lastDay();
        LocalDate until = need.until();
        boolean over = (until != null && until.isBefore(seats.today()))
                || (lastDay != null && lastDay.isBefore(seats.today()));
        return over ? Why.TOO_LATE : null;
    }
}
