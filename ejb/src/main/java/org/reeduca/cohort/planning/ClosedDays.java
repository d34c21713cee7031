package org.reeduca.cohort.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The closed days of a centre, of all layers together. */
public final class ClosedDays {

    /** Every day is open. */
    public static final ClosedDays NONE = new ClosedDays(Map.of());

    private final Map<LocalDate, ClosedDay> days;

    private ClosedDays(Map<LocalDate, ClosedDay> days) {
        this.days = days;
    }

    /** Of two layers that close one day, the wider one explains it. */
    public static ClosedDays of(Collection<ClosedDay> closed) {
        Map<LocalDate, ClosedDay> days = new HashMap<>();
        for (ClosedDay day : closed) {
            days.merge(day.day(), day, ClosedDays::wider);
        }
        return new ClosedDays(days);
    }

    private static ClosedDay wider(ClosedDay one, ClosedDay other) {
        return other.layer().compareTo(one.layer()) < 0 ? other : one;
    }

    /** Why the day is closed; empty when it is open. */
    public Optional<ClosedDay> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }
}
