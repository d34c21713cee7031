package org.reeduca.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closure in the list of closures.
 *
 * @param lastDay the last closed day
 * @param zone name of the zone that is closed, null when it is this centre alone
 * @param declaredBy name of who declared it
 * @param withdrawn whether it does not hold after all
 * @param sessions of this centre that were cancelled for it
 * @param groups codes of their groups, separated by commas; null for none
 */
public record ClosureRow(
        UUID closure,
        LocalDate firstDay,
        LocalDate lastDay,
        ClosureCause cause,
        String reason,
        @Nullable String zone,
        Instant declaredAt,
        String declaredBy,
        boolean withdrawn,
        int sessions,
        @Nullable String groups) {

    /** Whether the centre may take it back: it is its own, and it holds. */
    public boolean withdrawable() {
        return zone == null && !withdrawn;
    }
}
