package org.reeduca.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session of the programme as the list has it.
 *
 * @param number from 1
 * @param date as typed; null when the heading has none that exists
 * @param state whether it has been
 */
public record SessionProposal(int number, @Nullable LocalDate date, State state) {

    /** Whether a session has been. */
    public enum State {
        HELD,
        PLANNED,
        /** Suspended; it keeps its number and date, the list does not say when it is made up. */
        CANCELLED
    }
}
