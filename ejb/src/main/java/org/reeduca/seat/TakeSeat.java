package org.reeduca.seat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The wish to give a man without a group a seat in one.
 *
 * @param from his first day there
 */
public record TakeSeat(
        @NotNull UUID man, @NotNull UUID cohort, @NotNull LocalDate from) {}
