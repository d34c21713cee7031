package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.reeduca.seat.engine.Availability.Window;

/** The hours at which men can come, for features that ask them and whose writers were checked by their own door. */
@ApplicationScoped
public class HoursOfMen {

    @Inject
    private WaitingRepository waiting;

    /**
     * Says when a man can come; what was said before stays. The caller holds the man or one of his orders.
     *
     * @param windows none means at any time
     * @param by key of the account that says so
     */
    public void say(long participantId, List<Window> windows, long by, Instant now) {
        waiting.addHours(participantId, windows, by, now);
    }
}
