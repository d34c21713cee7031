package org.reeduca.seat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The wish to give a man a seat in a group.
 *
 * @param from his first day there; of a man who is in another group, the first day no longer in that one
 */
public record TakeSeat(
        @NotNull UUID man, @NotNull UUID cohort, @NotNull LocalDate from) {}
