package org.reeduca.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One statement in the history of a mark, newest first in lists.
 *
 * @param reason why it differs from the one before, when it is a correction
 * @param askedBy who asked for it, when it took two people
 */
public record MarkHistory(
        int revision,
        Observed observed,
        AttendanceMark.Source source,
        String recordedBy,
        Instant recordedAt,
        @Nullable String reason,
        @Nullable String askedBy) {}
