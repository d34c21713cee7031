package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session to which a man is expected and whose list is open.
 *
 * @param marked whether somebody has said what happened to him there
 * @param notice what he said beforehand; null when nothing stands
 */
public record ComingSession(
        UUID session,
        LocalDate heldOn,
        LocalTime startTime,
        String cohortCode,
        boolean marked,
        @Nullable Notice notice) {

    /** That he will not come. */
    public record Notice(UUID ref, Instant givenAt, NoticeChannel channel, String author) {}

    /** Whether it can be written down that he will not come. */
    public boolean notable() {
        return !marked && notice == null;
    }

    LocalDateTime begins() {
        return heldOn.atTime(startTime);
    }
}
