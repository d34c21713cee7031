package org.reeduca.seat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.cohort.Enrolment;

/**
 * The wish to end the membership of a man who goes to no other group.
 *
 * @param cohort the group that he leaves, as the page showed it
 * @param on the first day on which he no longer belongs to it; of a mistake, the day on which it began
 */
public record LeaveSeat(
        @NotNull UUID man, @NotNull UUID cohort, @NotNull LocalDate on, Enrolment.@NotNull EndingReason reason) {}
