package org.reeduca.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * An offer as one of the two centres sees it in its list.
 *
 * @param number by which people call it before anybody is named
 * @param centre name of the other centre
 * @param man when his file is the reader's; null otherwise
 * @param fileNumber of his file at the centre that offered, for that centre; null for the other one
 * @param leavesOn first day on which he is to be at the other centre
 * @param consent what the authority says
 * @param effectiveOn first day there; null unless accepted
 * @param answer why it was declined or withdrawn; null otherwise
 * @param answeredAt null while open
 */
public record OfferLine(
        UUID ref,
        String number,
        String centre,
        @Nullable Person man,
        @Nullable String fileNumber,
        LocalDate leavesOn,
        TransferReason reason,
        Instant offeredAt,
        OfferState state,
        Consent consent,
        @Nullable LocalDate effectiveOn,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
