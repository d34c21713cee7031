package org.reeduca.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much he has to attend.
 *
 * @param unit what is counted
 * @param required the dose, in that unit
 * @param minCreditedMinutes minutes present below which a session gives no credit
 * @param mandatoryUnits curriculum units that have to be among the credited ones
 * @param maxCalendarWeeks weeks from his first due session after which nothing is credited any more
 */
public record Dose(
        Unit unit,
        int required,
        @Nullable Integer minCreditedMinutes,
        List<Integer> mandatoryUnits,
        @Nullable Integer maxCalendarWeeks) {

    /** What the dose is counted in. */
    public enum Unit {
        /** Credited sessions, one for each curriculum unit. */
        SESSION,
        /** Minutes present in credited sessions. */
        MINUTE
    }

    public Dose {
        mandatoryUnits = List.copyOf(mandatoryUnits);
    }

    /** Whether so many minutes are too few for credit. */
    public boolean tooShort(int minutes) {
        return minCreditedMinutes != null && minutes < minCreditedMinutes;
    }

    /** What a credited session of so many minutes adds to the dose. */
    public int amount(int minutes) {
        return unit == Unit.SESSION ? 1 : minutes;
    }
}
