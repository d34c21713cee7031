package org.reeduca.seat.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CreditSoFar.Missed;
import org.reeduca.compliance.Dose;
import org.reeduca.seat.engine.Timetable.Entry;

/**
 * How credit grows along a timetable: the rules of {@code docs/compliance.md}, section 6, for sessions that are all
 * attended in full. Units are bits of a number, so that states compare quickly.
 */
final class Course {

    /** Units still missing that the sessions of a timetable may teach, so many at most. */
    static final int MOST_UNITS = 63;

    private final Dose dose;
    private final Timetable timetable;
    private final int makeUpsBefore;
    private final Map<Integer, Integer> bits = new TreeMap<>();

    /**
     * Where he stands in the middle of a timetable.
     *
     * @param units those credited since the beginning, as bits, as far as they still matter
     * @param makeUps those of the timetable, counted while their number is limited
     * @param week places taken in the week of {@code day}, counted while their number is limited
     * @param day of the last place taken, or the Monday of its week; null when it no longer matters
     * @param reached dose
     */
    record State(
            long units, int makeUps, int week, @Nullable LocalDate day, int reached) {

        /** The same without these units, which nobody will ask for again. */
        State forgetting(long done) {
            return (units & done) == 0 ? this : new State(units & ~done, makeUps, week, day, reached);
        }
    }

    /**
     * What a session does for him.
     *
     * @param unit that it credits; null when none
     * @param makeUp whether it makes up for an absence
     */
    record Credit(@Nullable Integer unit, boolean makeUp) {

        static final Credit NONE = new Credit(null, false);
    }

    Course(FinishQuestion question, Timetable timetable) {
        this.dose = question.dose();
        this.timetable = timetable;
        this.makeUpsBefore = question.sofar().makeUps();
        TreeSet<Integer> units = new TreeSet<>();
        timetable.entries().forEach(entry -> units.add(entry.meeting().unit()));
        timetable.missed().forEach(missed -> units.add(missed.unit()));
        units.addAll(dose.mandatoryUnits());
        units.removeAll(question.sofar().units());
        if (units.size() > MOST_UNITS) {
            throw new IllegalArgumentException("More than " + MOST_UNITS + " units are still to come");
        }
        units.forEach(unit -> bits.put(unit, bits.size()));
    }

    /** The bit of a unit; 0 for one that is credited already. */
    long bit(int unit) {
        Integer place = bits.get(unit);
        return place == null ? 0 : 1L << place;
    }

    /** What a session would credit in this state. */
    Credit credit(State state, Entry entry) {
        int unit = entry.meeting().unit();
        if (!entry.guest()) {
            return missing(state, unit) ? new Credit(unit, false) : Credit.NONE;
        }
        Missed absence = absenceMadeUpBy(state, entry);
        if (absence != null) {
            return new Credit(absence.unit(), true);
        }
        return missing(state, unit) && !missedBy(unit, entry.meeting().day()) ? new Credit(unit, false) : Credit.NONE;
    }

    private @Nullable Missed absenceMadeUpBy(State state, Entry entry) {
        MakeUp rules = timetable.makeUp();
        if (rules == null || (rules.max() != null && makeUpsBefore + state.makeUps() >= rules.max())) {
            return null;
        }
        for (Missed absence : timetable.missed()) {
            if (missing(state, absence.unit())
                    && (!rules.sameUnitOnly()
                            || absence.unit() == entry.meeting().unit())
                    && inTime(absence, entry.meeting().day(), rules.withinDays())) {
                return absence;
            }
        }
        return null;
    }

    private static boolean inTime(Missed absence, LocalDate day, @Nullable Integer withinDays) {
        return !absence.day().isAfter(day)
                && (withinDays == null || !absence.day().plusDays(withinDays).isBefore(day));
    }

    private boolean missedBy(int unit, LocalDate day) {
        return timetable.missed().stream()
                .anyMatch(missed -> missed.unit() == unit && !missed.day().isAfter(day));
    }

    private boolean missing(State state, int unit) {
        long bit = bit(unit);
        return bit != 0 && (state.units() & bit) == 0;
    }

    /** The state after a session that credits this. */
    State after(State state, Entry entry, Credit credit) {
        Integer unit = credit.unit();
        long units = unit == null ? state.units() : state.units() | bit(unit);
        int reached = unit == null
                ? state.reached()
                : state.reached() + dose.amount(entry.meeting().minutes());
        if (!entry.guest()) {
            return new State(units, state.makeUps(), state.week(), state.day(), reached);
        }
        int week = timetable.perWeek() == null ? 0 : state.week() + 1;
        int makeUps = state.makeUps() + (credit.makeUp() && limited() ? 1 : 0);
        return new State(units, makeUps, week, entry.meeting().day(), reached);
    }

    private boolean limited() {
        MakeUp rules = timetable.makeUp();
        return rules != null && rules.max() != null;
    }

    /** The state on the eve of a session: of earlier days only what can still matter is remembered. */
    State before(State state, Entry entry) {
        LocalDate last = state.day();
        LocalDate day = entry.meeting().day();
        if (last == null || last.equals(day)) {
            return state;
        }
        boolean sameWeek = timetable.perWeek() != null && week(last).equals(week(day));
        return new State(
                state.units(),
                state.makeUps(),
                sameWeek ? state.week() : 0,
                sameWeek ? week(day) : null,
                state.reached());
    }

    /**
     * Whether he may take one more place: one a day, and so many a week as the timetable allows.
     *
     * @param state on the eve of the session
     */
    boolean mayTake(State state, Entry entry) {
        Integer perWeek = timetable.perWeek();
        return !entry.meeting().day().equals(state.day()) && (perWeek == null || state.week() < perWeek);
    }

    /** The Monday of a day's week. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
