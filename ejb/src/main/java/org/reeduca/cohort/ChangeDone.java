package org.reeduca.cohort;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of planning that changed a group.
 *
 * @param reason why; null where something was taken back
 * @param by name of who did it
 * @param standing whether it is no taking back and was not taken back
 * @param sessions how many sessions of the group it changed
 */
public record ChangeDone(
        UUID change,
        PlanChange.Kind kind,
        @Nullable String reason,
        Instant at,
        String by,
        boolean standing,
        int sessions) {}
