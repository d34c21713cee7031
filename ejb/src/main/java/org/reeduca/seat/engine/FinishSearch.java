package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Dose;
import org.reeduca.seat.engine.Course.Credit;
import org.reeduca.seat.engine.Course.State;
import org.reeduca.seat.engine.Finish.Step;
import org.reeduca.seat.engine.Timetable.Entry;

/**
 * Finds the calendar that reaches a target with the fewest new places as a guest, and among those the one that ends
 * first.
 *
 * <p>It goes through the timetable once and keeps every state that can be reached, each with the fewest new places; two
 * ways into the same state need not be told apart from there on, and neither need units that no session teaches any
 * more. A state from which the target cannot be reached whatever he takes is dropped. Nothing else is left out, so the
 * answer is exact.
 */
final class FinishSearch {

    private static final int NOT_TAKEN = -1;

    private final FinishQuestion question;
    private final Timetable timetable;
    private final Course course;
    private final int target;
    private final long mandatory;
    private final Reach[] reach;
    private @Nullable Way best;

    /**
     * A state with how it was reached.
     *
     * @param taken place in the timetable of the session taken last, or {@link #NOT_TAKEN}
     */
    private record Way(State state, int newPlaces, @Nullable Way before, int taken) {}

    /**
     * What the rest of a timetable can add at most.
     *
     * @param own units that his group teaches
     * @param guest units that he could be credited as a guest
     * @param places most places he could take
     * @param amount most that one session adds to the dose
     */
    private record Reach(long own, long guest, int places, int amount) {}

    /**
     * @param target dose to be reached, in the unit of the policy
     * @param mandatory units that must be among the credited ones
     */
    FinishSearch(FinishQuestion question, Timetable timetable, int target, List<Integer> mandatory) {
        this.question = question;
        this.timetable = timetable;
        this.course = new Course(question, timetable);
        this.target = target;
        this.mandatory = mandatory.stream().mapToLong(course::bit).reduce(0, (one, other) -> one | other);
        this.reach = reach();
    }

    /** The most that any choice could reach; an upper bound. */
    int most() {
        State start = start();
        return start.reached() + mostAdded(start, 0);
    }

    /** The calendar; empty when the target cannot be reached. */
    Optional<List<Step>> find() {
        State start = start();
        if (done(start)) {
            return Optional.of(List.of());
        }
        Map<State, Way> ways = new LinkedHashMap<>();
        keep(ways, new Way(start, 0, null, NOT_TAKEN), 0);
        for (int i = 0; i < timetable.entries().size() && !ways.isEmpty(); i++) {
            ways = through(ways, i);
        }
        return Optional.ofNullable(best).map(this::calendar);
    }

    private State start() {
        return new State(0, 0, 0, null, question.sofar().credited());
    }

    private Map<State, Way> through(Map<State, Way> ways, int i) {
        Entry entry = timetable.entries().get(i);
        Map<State, Way> next = new LinkedHashMap<>();
        for (Way way : ways.values()) {
            State state =
                    course.before(way.state(), entry).forgetting(~(reach[i].own() | reach[i].guest() | mandatory));
            Credit credit = course.credit(state, entry);
            if (!entry.guest()) {
                keep(next, new Way(course.after(state, entry, credit), way.newPlaces(), way, NOT_TAKEN), i + 1);
                continue;
            }
            if (course.mayTake(state, entry) && worthwhile(credit, i)) {
                int places = way.newPlaces() + (entry.booked() ? 0 : 1);
                keep(next, new Way(course.after(state, entry, credit), places, way, i), i + 1);
            }
            keep(next, new Way(state, way.newPlaces(), way, NOT_TAKEN), i + 1);
        }
        return next;
    }

    /**
     * Whether a place is worth taking. A new one for a unit that his group will still teach him in time, and that he
     * never missed, is not: without it he has the same credit in the end for one place less.
     */
    private boolean worthwhile(Credit credit, int i) {
        Integer unit = credit.unit();
        if (unit == null) {
            return false;
        }
        boolean taughtLater = (reach[i + 1].own() & course.bit(unit)) != 0;
        boolean neverMissed = timetable.missed().stream().noneMatch(missed -> missed.unit() == unit);
        return timetable.entries().get(i).booked()
                || question.dose().unit() == Dose.Unit.MINUTE
                || !taughtLater
                || !neverMissed;
    }

    private void keep(Map<State, Way> ways, Way way, int next) {
        if (best != null && way.newPlaces() >= best.newPlaces()) {
            return;
        }
        if (done(way.state())) {
            best = way;
            return;
        }
        if (hopeless(way.state(), next)) {
            return;
        }
        Way known = ways.get(way.state());
        if (known == null || way.newPlaces() < known.newPlaces()) {
            ways.put(way.state(), way);
        }
    }

    private boolean done(State state) {
        return state.reached() >= target && (mandatory & ~state.units()) == 0;
    }

    private boolean hopeless(State state, int next) {
        Reach rest = reach[next];
        return state.reached() + mostAdded(state, next) < target
                || (mandatory & ~(state.units() | rest.own() | rest.guest())) != 0;
    }

    private int mostAdded(State state, int next) {
        Reach rest = reach[next];
        long own = rest.own() & ~state.units();
        long guest = rest.guest() & ~rest.own() & ~state.units();
        return (Long.bitCount(own) + Math.min(Long.bitCount(guest), rest.places())) * rest.amount();
    }

    private Reach[] reach() {
        List<Entry> entries = timetable.entries();
        Reach[] rests = new Reach[entries.size() + 1];
        rests[entries.size()] = new Reach(0, 0, 0, 0);
        boolean anyUnit = timetable.makeUp() != null && !timetable.makeUp().sameUnitOnly();
        long missed = timetable.missed().stream()
                .mapToLong(absence -> course.bit(absence.unit()))
                .reduce(0, (one, other) -> one | other);
        Map<LocalDate, Integer> weeks = new HashMap<>();
        Set<LocalDate> days = new HashSet<>();
        int places = 0;
        Dose dose = question.dose();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            Reach rest = rests[i + 1];
            long bit = course.bit(entry.meeting().unit());
            LocalDate day = entry.meeting().day();
            if (entry.guest() && days.add(day)) {
                int week = weeks.merge(Course.week(day), 1, Integer::sum);
                Integer perWeek = timetable.perWeek();
                places += perWeek == null || week <= perWeek ? 1 : 0;
            }
            rests[i] = new Reach(
                    entry.guest() ? rest.own() : rest.own() | bit,
                    entry.guest() ? rest.guest() | bit | (anyUnit ? missed : 0) : rest.guest(),
                    places,
                    Math.max(rest.amount(), dose.amount(entry.meeting().minutes())));
        }
        return rests;
    }

    /** The sessions of a way, told once more from the beginning. */
    private List<Step> calendar(Way found) {
        BitSet taken = new BitSet();
        for (Way way = found; way != null; way = way.before()) {
            if (way.taken() >= 0) {
                taken.set(way.taken());
            }
        }
        List<Step> steps = new ArrayList<>();
        State state = start();
        for (int i = 0; i < timetable.entries().size() && !done(state); i++) {
            Entry entry = timetable.entries().get(i);
            if (!entry.guest() || taken.get(i)) {
                state = course.before(state, entry);
                Credit credit = course.credit(state, entry);
                state = course.after(state, entry, credit);
                steps.add(new Step(
                        entry.meeting(),
                        entry.guest(),
                        entry.booked(),
                        credit.unit(),
                        credit.makeUp(),
                        state.reached()));
            }
        }
        return List.copyOf(steps);
    }
}
