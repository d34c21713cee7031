package org.reeduca.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a centre and an authority agreed, as typed.
 *
 * @param number under which it is known
 * @param validFrom first day on which orders come under it
 * @param validTo first day on which no new order does; null when it names none
 * @param answerDays business days within which the centre answers an order
 * @param reportDay day of the month by which the periodic report is handed in
 * @param terms what it sets otherwise than the policy
 */
public record AgreementData(
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate signedOn,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 500) String purpose,
        @Nullable @Min(1) @Max(90) Integer answerDays,
        @Nullable @Min(1) @Max(28) Integer reportDay,
        List<Clause> terms) {

    public AgreementData {
        number = number.strip();
        purpose = AuthorityData.tidy(purpose);
        terms = List.copyOf(terms);
    }
}
