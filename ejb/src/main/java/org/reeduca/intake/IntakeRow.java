package org.reeduca.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of men who are being taken in.
 *
 * @param next what to do next; null where it is not for the reader
 * @param appointment the next one, local to the centre
 */
public record IntakeRow(
        IntakeMan man,
        @Nullable NextStep next,
        int attempts,
        @Nullable LocalDateTime appointment) {}
