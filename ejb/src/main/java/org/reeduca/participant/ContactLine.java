package org.reeduca.participant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact on file, as it was said last.
 *
 * @param line its number in the file; 0 for the telephone that came with a list
 * @param revision how often something was said about it; to be given back with a change
 * @param contact what holds
 * @param recordedBy who wrote it down; null when it came with a list
 * @param recordedAt when; null when it came with a list
 */
public record ContactLine(
        int line,
        int revision,
        Contact contact,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    /** Whether he can be reached there on that day. */
    public boolean holdsOn(LocalDate day) {
        LocalDate to = contact.to();
        return to == null || to.isAfter(day);
    }
}
