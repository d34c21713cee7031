package org.reeduca.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The wish to close the centre for some days.
 *
 * @param lastDay the last closed day
 * @param reason what happened, in words that reports may quote
 * @param cohorts groups whose sessions in these days are cancelled
 * @param giveAgain whether their units are given on the dates that follow
 */
public record DeclareClosure(
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull ClosureCause cause,
        @NotBlank @Size(max = PlanChange.LONGEST_REASON) String reason,
        List<UUID> cohorts,
        boolean giveAgain) {

    public DeclareClosure {
        cohorts = List.copyOf(cohorts);
    }
}
