package org.reeduca.intake;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.Audited;
import org.reeduca.intake.IntakeRepository.Found;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/** The door to lists of men who are being taken in. */
@Stateless
public class IntakeService {

    @Inject
    private IntakeDesk desk;

    @Inject
    private IntakeRepository intakes;

    @Inject
    private Standings standings;

    /** All who are being taken in at the caller's centre, the oldest order first. */
    @RolesAllowed({COORDINATOR, EVALUATOR, RECEPTIONIST})
    @Audited(AuditAction.LIST_INTAKES)
    public List<IntakeRow> findIntakes() {
        return intakes.open(desk.centre(), desk.reader(), desk.today()).stream()
                .map(this::row)
                .toList();
    }

    private IntakeRow row(Found found) {
        NextStep next = found.facts().next();
        return new IntakeRow(
                found.man(),
                desk.seesWhy() || next.forReception() ? next : null,
                found.facts().attempts(),
                found.facts().appointment());
    }

    /** Orders of the caller's centre whose man has not come, the most urgent first. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.LIST_INTAKES)
    public Radar findNeverArrived() {
        return Radar.of(
                standings.of(Men.WITH_OPEN_ORDER_AT, desk.centre(), desk.reader()), intakes.attempts(desk.centre()));
    }
}
