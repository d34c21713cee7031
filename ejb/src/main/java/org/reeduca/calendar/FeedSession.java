package org.reeduca.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.reeduca.shared.Row;

/**
 * A session as a calendar needs it.
 *
 * @param ref the same for ever, wherever the session is moved
 * @param group code of its group, as the centre typed it
 * @param number its number in the programme
 * @param begins local to the centre
 * @param minutes its length
 * @param cancelled whether it falls out
 * @param changes how often it was changed, never less than before
 * @param changedAt when it was changed last
 */
public record FeedSession(
        UUID ref,
        String group,
        int number,
        LocalDateTime begins,
        int minutes,
        boolean cancelled,
        int changes,
        Instant changedAt) {

    static FeedSession of(Row row) {
        return new FeedSession(
                row.uuid(),
                row.text(),
                row.integer(),
                row.date().atTime(row.time()),
                row.integer(),
                row.flag(),
                row.integer(),
                row.instant());
    }
}
