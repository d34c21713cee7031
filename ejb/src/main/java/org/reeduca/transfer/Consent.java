package org.reeduca.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * What the authority of his order says to a transfer.
 *
 * @param letter number of the letter in which it answers; null without an answer
 * @param on date of that letter
 */
public record Consent(
        @NotNull ConsentState state,
        @Nullable @Size(max = 60) String letter,
        @Nullable LocalDate on) {

    /**
     * The same as it is kept: an answer comes with its letter, anything else without one.
     *
     * @throws BusinessRuleViolation {@code transfer.letter-missing}, {@code transfer.letter-day} for a date that has not come
     */
    Consent checked(LocalDate today) {
        if (!state.answered()) {
            return new Consent(state, null, null);
        }
        if (letter == null || letter.isBlank() || on == null) {
            throw new BusinessRuleViolation("transfer.letter-missing");
        }
        if (on.isAfter(today)) {
            throw new BusinessRuleViolation("transfer.letter-day", on);
        }
        return new Consent(state, letter.strip(), on);
    }
}
