package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was in a session and on no list.
 *
 * @param name what he calls himself, as it was typed
 * @param answered whether the coordination has said whose file it is, or that it is nobody's
 */
public record UnexpectedAttendee(
        UUID ref,
        UUID session,
        String cohortCode,
        int unit,
        LocalDate heldOn,
        String name,
        @Nullable String note,
        Instant recordedAt,
        String author,
        boolean answered) {}
