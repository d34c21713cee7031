package org.reeduca.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Dose;

/**
 * What follows from a letter before it is entered.
 *
 * @param dueOn last day of the term; null when the letter sets none
 * @param required the dose it asks for
 * @param unit of the dose
 * @param agreement number of the agreement it comes under
 * @param latestStart when the sessions have to begin at the latest; null without a due date
 */
public record TermPreview(
        @Nullable LocalDate dueOn,
        int required,
        Dose.Unit unit,
        @Nullable String agreement,
        @Nullable LatestStart latestStart) {}
