package org.reeduca.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.reeduca.transfer.CreditQuestion.Decision;

/**
 * The wish to take a man who was offered.
 *
 * @param version of the programme in whose units his credit is counted from then on
 * @param decisions one for each session that is credited to him, as the page showed them
 */
public record AcceptOffer(
        @NotNull UUID offer, @NotNull UUID version, @NotNull List<@Valid Decision> decisions) {

    public AcceptOffer {
        decisions = List.copyOf(decisions);
    }
}
