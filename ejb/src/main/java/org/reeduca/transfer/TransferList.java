package org.reeduca.transfer;

import java.time.LocalDate;
import java.util.List;

/**
 * Offers of a centre, those without an answer first, then the latest.
 *
 * @param received made to it
 * @param sent made by it
 */
public record TransferList(LocalDate today, List<OfferLine> received, List<OfferLine> sent) {

    public TransferList {
        received = List.copyOf(received);
        sent = List.copyOf(sent);
    }
}
