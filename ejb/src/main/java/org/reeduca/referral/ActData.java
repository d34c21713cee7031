package org.reeduca.referral;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed when something befalls an order; which components are filled depends on what it is.
 *
 * @param effectiveOn first day on which it holds
 * @param documentNumber letter or resolution that says so
 * @param documentOn date of that letter
 * @param reason why, or what is missing, or what was wrong
 * @param dueOn the new due date
 * @param amount the new dose
 * @param until first day after a rest, when it is known already
 * @param cause why it ends
 * @param authority to which it passes
 */
public record ActData(
        @Nullable LocalDate effectiveOn,
        @Nullable @Size(max = 60) String documentNumber,
        @Nullable LocalDate documentOn,
        @Nullable @Size(max = 255) String reason,
        @Nullable LocalDate dueOn,
        @Nullable Integer amount,
        @Nullable LocalDate until,
        @Nullable EndingCause cause,
        @Nullable UUID authority) {

    public ActData {
        documentNumber = AuthorityData.tidy(documentNumber);
        reason = AuthorityData.tidy(reason);
    }
}
