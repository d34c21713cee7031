package org.reeduca.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the letter (oficio) of an authority says about one man.
 *
 * @param legalFigure code of the catalogue {@code legal_figure}, such as SCP
 * @param authorityId the authority, when it is one of the catalogue
 * @param authorityAsWritten its name as the letter or the paper list has it
 * @param oficioNumber number of the letter, unique only within its issuer
 * @param oficioDate date of the letter
 * @param caseNumber the court's case number, as written
 * @param dueOn last day of the term, if one was set
 */
public record OrderLetter(
        String legalFigure,
        @Nullable Long authorityId,
        @Nullable String authorityAsWritten,
        @Nullable String oficioNumber,
        @Nullable LocalDate oficioDate,
        @Nullable String caseNumber,
        @Nullable LocalDate dueOn) {}
