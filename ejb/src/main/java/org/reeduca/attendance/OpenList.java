package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of a session that was held and on which somebody is missing. Who is missing was not absent: nobody has said anything yet.
 *
 * @param group code of the group
 * @param missing men of whom nothing is recorded
 * @param whose names of those who facilitated; empty when nobody did
 * @param closed whether whoever facilitates is through with it: those who are missing are for the coordination
 * @param remindedAt when the coordination asked for it last; null when it did not
 */
public record OpenList(
        UUID session,
        String group,
        int unit,
        LocalDate heldOn,
        int missing,
        String whose,
        boolean closed,
        @Nullable Instant remindedAt) {

    /** Days in which those who took a list may still correct it alone. */
    private static final int DAYS_TO_COMPLETE = 3;

    /** Last day to complete it. */
    public LocalDate dueOn() {
        return heldOn.plusDays(DAYS_TO_COMPLETE);
    }
}
