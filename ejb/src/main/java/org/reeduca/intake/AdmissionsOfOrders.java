package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeduca.seat.Admissions;

/** What intakes answer to those who give seats. It is no door: the services that call it have checked who asks. */
@ApplicationScoped
class AdmissionsOfOrders implements Admissions {

    @Inject
    private IntakeRepository intakes;

    @Inject
    private IntakeDesk desk;

    @Override
    public Optional<UUID> lackingFor(long man) {
        return intakes.lackingFor(man);
    }

    @Override
    public Set<Long> waitingWithout(long centreId) {
        return intakes.waitingWithout(centreId);
    }

    @Override
    public int undecided(long centreId) {
        return (int) intakes.open(centreId, desk.reader(), desk.today()).stream()
                .filter(found -> !found.facts().admitted())
                .count();
    }
}
