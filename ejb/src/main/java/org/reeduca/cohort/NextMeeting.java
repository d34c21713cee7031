package org.reeduca.cohort;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;

/**
 * The next session of a group.
 *
 * @param code of the group
 * @param at local to the centre
 * @param facilitators how many it has on that day
 * @param closed why its day is closed; null when it is open
 */
public record NextMeeting(
        UUID cohort,
        String code,
        UUID session,
        LocalDateTime at,
        int facilitators,
        @Nullable Bilingual closed) {}
