package org.reeduca.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time. Code asks the injected clock, never the system, so that a test can set the day. */
@ApplicationScoped
public class ClockProducer {

    /** Instants in UTC; a local date needs the zone of its centre beside it. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
