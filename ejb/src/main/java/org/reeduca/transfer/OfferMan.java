package org.reeduca.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The wish to offer a man to another centre.
 *
 * @param centre the other one
 * @param leavesOn the first day on which he is to be there
 * @param consent what the authority of his order says
 */
public record OfferMan(
        @NotNull UUID man,
        @NotNull UUID centre,
        @NotNull LocalDate leavesOn,
        @NotNull TransferReason reason,
        @NotNull @Valid Consent consent) {}
