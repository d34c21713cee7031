package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.reeduca.transfer.Departures;

/** Appointments to come of a man who goes on at another centre are called off; reception sees that, and why. */
@ApplicationScoped
class AppointmentsOfWhoLeft implements Departures {

    @Inject
    private ReceptionRepository reception;

    @Override
    public void left(long man, long centreId, LocalDate on, long by, Instant now) {
        reception.callOff(man, centreId, on, by, now);
    }
}
