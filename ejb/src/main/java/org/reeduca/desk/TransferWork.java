package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.reeduca.transfer.OfferLine;
import org.reeduca.transfer.OpenOffers;

/**
 * Men whom other centres offer, without their names, and own men for whom an authority has not answered. Only the
 * coordination answers, so nobody else has the row.
 */
@ApplicationScoped
class TransferWork implements WorkSource {

    private OpenOffers offers;

    protected TransferWork() {}

    @Inject
    TransferWork(OpenOffers offers) {
        this.offers = offers;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        if (!day.reader().readsAll()) {
            return Stream.of();
        }
        OpenOffers.Waiting waiting = offers.of(day.centreId());
        return Stream.concat(
                waiting.received().stream().map(offer -> item(offer, true, day)),
                waiting.withoutConsent().stream().map(offer -> item(offer, false, day)));
    }

    private static WorkItem item(OfferLine offer, boolean received, DeskDay day) {
        return new WorkItem(
                WorkKind.TRANSFER,
                offer.man(),
                null,
                day.dayOf(offer.offeredAt()),
                offer.leavesOn(),
                new Matter.Offered(offer.ref(), offer.number(), offer.centre(), offer.leavesOn(), received));
    }
}
