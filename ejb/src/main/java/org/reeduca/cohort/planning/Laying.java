package org.reeduca.cohort.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reeduca.shared.BusinessRuleViolation;

/** Lays sessions on the days of a cadence, one after the other, and remembers what it stepped over. */
final class Laying {

    /** Beyond half a year without a working day the list of closed days must be wrong. */
    private static final int MOST_WEEKS_SKIPPED = 26;

    private final Cadence cadence;
    private final ClosedDays closed;
    private final Set<LocalDate> taken;
    private final List<Skip> skipped = new ArrayList<>();

    /** @param taken days on which the group meets anyway */
    Laying(Cadence cadence, ClosedDays closed, Set<LocalDate> taken) {
        this.cadence = cadence;
        this.closed = closed;
        this.taken = taken;
    }

    /**
     * The next moment at which the group can meet.
     *
     * @throws BusinessRuleViolation {@code cohort.no-working-day} when there is none in half a year
     */
    LocalDateTime next(LocalDateTime after) {
        LocalDateTime at = cadence.next(after);
        while (steppedOver(at.toLocalDate())) {
            at = cadence.next(at);
            if (at.isAfter(after.plusWeeks(MOST_WEEKS_SKIPPED))) {
                throw new BusinessRuleViolation("cohort.no-working-day", after.toLocalDate());
            }
        }
        return at;
    }

    private boolean steppedOver(LocalDate day) {
        ClosedDay why = closed.on(day).orElse(null);
        boolean skip = why != null || taken.contains(day);
        if (skip) {
            skipped.add(new Skip(day, why));
        }
        return skip;
    }

    List<Skip> skipped() {
        return List.copyOf(skipped);
    }
}
