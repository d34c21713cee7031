package org.reeduca.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says about one man, as typed.
 *
 * @param figure code of the legal figure
 * @param authority who sent it; null for somebody who comes by himself
 * @param oficioNumber number of the letter
 * @param severalMen whether the same letter names others as well
 * @param oficioDate date of the letter
 * @param receivedOn day the centre received it
 * @param receptionNumber number the centre gave to it
 * @param judgeName who signed
 * @param caseNumber number of the court case
 * @param investigationFile number of the prosecutor's file
 * @param clauses fractions of the law under which it was imposed
 * @param offence as the letter calls it
 * @param conditions other conditions that concern the centre
 * @param effectiveOn first day on which sessions are owed
 * @param firstAppearanceOn day by which he has to present himself
 * @param termDays length of the term in days, when the letter says a length
 * @param dueOn last day of the term, when the letter says a day
 * @param policy rules by which he is judged
 * @param terms what the order sets otherwise than these
 * @param recipients authorities that get the reports besides the one that sent it
 */
public record OrderData(
        @NotBlank @Size(max = 30) String figure,
        @Nullable UUID authority,
        @Nullable @Size(max = 60) String oficioNumber,
        boolean severalMen,
        @Nullable LocalDate oficioDate,
        @NotNull LocalDate receivedOn,
        @Nullable OrderChannel channel,
        @Nullable @Size(max = 30) String receptionNumber,
        @Nullable @Size(max = 160) String judgeName,
        @Nullable @Size(max = 60) String caseNumber,
        @Nullable @Size(max = 60) String investigationFile,
        @Nullable @Size(max = 120) String clauses,
        @Nullable @Size(max = 200) String offence,
        @Nullable @Size(max = 2000) String conditions,
        @NotNull LocalDate effectiveOn,
        @Nullable LocalDate firstAppearanceOn,
        @Nullable @Min(1) @Max(3660) Integer termDays,
        @Nullable LocalDate dueOn,
        @NotNull UUID policy,
        List<Clause> terms,
        List<UUID> recipients) {

    public OrderData {
        oficioNumber = AuthorityData.tidy(oficioNumber);
        receptionNumber = AuthorityData.tidy(receptionNumber);
        judgeName = AuthorityData.tidy(judgeName);
        caseNumber = AuthorityData.tidy(caseNumber);
        investigationFile = AuthorityData.tidy(investigationFile);
        clauses = AuthorityData.tidy(clauses);
        offence = AuthorityData.tidy(offence);
        conditions = AuthorityData.tidy(conditions);
        terms = List.copyOf(terms);
        recipients = recipients.stream().distinct().toList();
    }

    /** The last day of the term, whether the letter says it or its length. */
    public @Nullable LocalDate lastDay() {
        return dueOn == null && termDays != null ? effectiveOn.plusDays(termDays) : dueOn;
    }
}
