package org.reeduca.seat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to close a group.
 *
 * @param on the first day on which it no longer meets
 * @param into the group in which its men go on; null when they go to the waiting list, as far as they still owe sessions
 * @param reason in words, kept with the cancelled sessions
 */
public record CloseGroup(
        @NotNull UUID cohort,
        @NotNull LocalDate on,
        @Nullable UUID into,
        @NotNull String reason) {}
