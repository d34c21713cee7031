package org.reeduca.seat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The wish to move a man from one group to another.
 *
 * @param leaves the group that he leaves, as the page showed it
 * @param cohort the group in which he goes on
 * @param from his first day there, and the first day no longer in the one he leaves
 */
public record MoveSeat(
        @NotNull UUID man,
        @NotNull UUID leaves,
        @NotNull UUID cohort,
        @NotNull LocalDate from) {}
