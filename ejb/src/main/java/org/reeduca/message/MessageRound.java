package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** The steps of a round, each in a transaction of its own. */
@ApplicationScoped
class MessageRound {

    @Inject
    private MessageRepository messages;

    @Inject
    private MessageKeeper keeper;

    @Inject
    private Clock clock;

    /** Where there is something to look at. */
    @Transactional(TxType.REQUIRES_NEW)
    Map<Long, ZoneId> centres() {
        return messages.centres(LocalDate.now(clock));
    }

    /** Brings one centre up to date. */
    @Transactional(TxType.REQUIRES_NEW)
    void keep(long centreId, ZoneId zone) {
        keeper.keep(centreId, zone);
    }
}
