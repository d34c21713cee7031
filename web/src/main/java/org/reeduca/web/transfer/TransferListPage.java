package org.reeduca.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reeduca.transfer.TransferList;
import org.reeduca.transfer.TransferService;

/** Offers that came to the centre and offers that it made. */
@Named
@RequestScoped
public class TransferListPage {

    @Inject
    private TransferService transfers;

    private @Nullable TransferList list;

    public void open() {
        getList();
    }

    public TransferList getList() {
        TransferList found = list;
        if (found == null) {
            found = transfers.findOffers();
            list = found;
        }
        return found;
    }
}
