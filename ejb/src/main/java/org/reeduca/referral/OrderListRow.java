package org.reeduca.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;

/**
 * An order in the list of a centre.
 *
 * @param authority who answers for it now
 * @param dueOn by when it is to be fulfilled, extensions and interruptions counted; null when no day is named, or while an
 *     interruption lasts
 */
public record OrderListRow(
        UUID ref,
        ManHeader man,
        Bilingual figureName,
        @Nullable String authority,
        @Nullable String caseNumber,
        @Nullable String oficioNumber,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        OrderState state) {}
