package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
                waiting.received().stream().map(offer -> item(offer, true)),
                waiting.withoutConsent().stream().map(offer -> item(offer, false)));
    }

    private static WorkItem item(OfferLine offer, boolean received) {
        return new WorkItem(
                WorkKind.TRANSFER,
                offer.man(),
                null,
                LocalDate.ofInstant(offer.offeredAt(), ZoneOffset.UTC),
                offer.leavesOn(),
                new Matter.Offered(offer.ref(), offer.number(), offer.centre(), offer.leavesOn(), received));
    }
}
