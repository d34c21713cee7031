package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dose he has reached, entry by entry, and the make-ups among the entries. Each unit is credited once. Entries are
 * made in the order of sessions, so that the ledger also knows how it stood on any earlier day.
 */
final class CreditLedger {

    /** One credited attendance; the unit is that of the absence when it is a make-up. */
    private record Entry(JudgedSession attendance, int unit) {}

    private final Dose dose;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> units = new HashSet<>();
    private final Set<String> creditedSessions = new HashSet<>();
    private final Map<String, LocalDate> madeUpOn = new HashMap<>();

    CreditLedger(Dose dose) {
        this.dose = dose;
    }

    /** Credits the unit to the attendance, unless the unit has been credited before. */
    void credit(JudgedSession attendance, int unit) {
        if (units.add(unit)) {
            entries.add(new Entry(attendance, unit));
            creditedSessions.add(attendance.id());
        }
    }

    /** Notes that the attendance makes up for the absence, whether or not it is credited. */
    void makeUp(JudgedSession absence, JudgedSession attendance) {
        madeUpOn.put(absence.id(), attendance.date());
    }

    /** How many absences have been made up for. */
    int makeUps() {
        return madeUpOn.size();
    }

    /** Whether the absence has been made up for on or before the day. */
    boolean madeUpBy(JudgedSession absence, LocalDate day) {
        LocalDate date = madeUpOn.get(absence.id());
        return date != null && !date.isAfter(day);
    }

    /** Whether the absence has been made up for at all. */
    boolean madeUp(JudgedSession absence) {
        return madeUpOn.containsKey(absence.id());
    }

    /** The units credited so far. */
    Set<Integer> units() {
        return Set.copyOf(units);
    }

    /** Whether the unit has been credited. */
    boolean credits(int unit) {
        return units.contains(unit);
    }

    /** Whether the session added to the dose. */
    boolean credited(JudgedSession session) {
        return creditedSessions.contains(session.id());
    }

    /** The dose reached, in the unit of the policy. */
    int credited() {
        return entries.stream().mapToInt(this::amount).sum();
    }

    /** The dose reached by sessions dated before the day. */
    int creditedBefore(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.attendance().date().isBefore(day))
                .mapToInt(this::amount)
                .sum();
    }

    /** Minutes present in credited sessions. */
    int creditedMinutes() {
        return entries.stream()
                .mapToInt(entry -> entry.attendance().minutesPresent())
                .sum();
    }

    /** The credited sessions, in order. */
    List<JudgedSession> sessions() {
        return entries.stream().map(Entry::attendance).toList();
    }

    /** The credited sessions with the unit each of them credited, in order. */
    List<CreditedSession> credits() {
        return entries.stream()
                .map(entry -> new CreditedSession(
                        entry.attendance().id(),
                        entry.unit(),
                        entry.attendance().date()))
                .toList();
    }

    /** The session that credited the unit. */
    Optional<JudgedSession> sessionCrediting(int unit) {
        return entries.stream()
                .filter(entry -> entry.unit() == unit)
                .map(Entry::attendance)
                .findFirst();
    }

    /** The session at which the dose reached the amount; empty while it has not, and for an amount of 0. */
    Optional<JudgedSession> sessionReaching(int amount) {
        int reached = 0;
        for (Entry entry : entries) {
            boolean below = reached < amount;
            reached += amount(entry);
            if (below && reached >= amount) {
                return Optional.of(entry.attendance());
            }
        }
        return Optional.empty();
    }

    private int amount(Entry entry) {
        return dose.amount(entry.attendance().minutesPresent());
    }
}
