package org.reeduca.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reeduca.transfer.TransferRepository.Offer;

/** Offers in which something is still to be done by a centre. One statement; no door: its callers have checked who asks. */
@ApplicationScoped
public class OpenOffers {

    /**
     * What is still to be done.
     *
     * @param received offers to the centre that it has not answered
     * @param withoutConsent its own offers for which an authority was asked and has not answered
     */
    public record Waiting(List<OfferLine> received, List<OfferLine> withoutConsent) {}

    private TransferRepository transfers;

    protected OpenOffers() {}

    @Inject
    OpenOffers(TransferRepository transfers) {
        this.transfers = transfers;
    }

    /** Those of a centre. */
    public Waiting of(long centreId) {
        List<Offer> open = transfers.open(centreId);
        return new Waiting(
                open.stream()
                        .filter(offer -> offer.to() == centreId)
                        .map(offer -> offer.seenBy(centreId))
                        .toList(),
                open.stream()
                        .filter(offer -> offer.from() == centreId)
                        .filter(offer -> offer.consent().state() == ConsentState.ASKED)
                        .map(offer -> offer.seenBy(centreId))
                        .toList());
    }
}
