package org.reeduca.cohort;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.PlanningDesk.Sitting;
import org.reeduca.cohort.planning.Board;
import org.reeduca.cohort.planning.Premises;
import org.reeduca.shared.BusinessRuleViolation;

/** The door to the rooms of a centre and to the hours in which a place is kept free of groups. */
@Stateless
public class PlaceService {

    @Inject
    private PlanningDesk desk;

    @Inject
    private PlaceRepository places;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /** The rooms and reserved hours, with what is planned into these. */
    @RolesAllowed(COORDINATOR)
    public Places findPlaces() {
        Sitting sitting = desk.sit(currentUser.me());
        Board board = desk.board(sitting);
        Premises premises = desk.premises(sitting, sitting.today());
        return new Places(
                places.rooms(sitting.centreId()),
                places.reserved(sitting.centreId(), sitting.today()).stream()
                        .map(found -> new Places.Hours(
                                found.ref(),
                                found.hours().place(),
                                found.hours().weekday(),
                                found.hours().since(),
                                found.hours().until(),
                                found.hours().from(),
                                premises.plannedInto(found.hours(), board, sitting.now())))
                        .toList());
    }

    /**
     * Writes down a room.
     *
     * @throws BusinessRuleViolation {@code cohort.room-taken} when the centre has one of that name
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_PLACES)
    public void addRoom(@Valid AddRoom wish) {
        Sitting sitting = desk.sit(currentUser.me());
        if (places.roomTaken(sitting.centreId(), wish.name())) {
            throw new BusinessRuleViolation("cohort.room-taken", wish.name());
        }
        CentreRoom room = new CentreRoom(sitting.centreId(), wish.name(), wish.place(), wish.seats());
        places.add(room);
        audit.about("room", room.publicRef(), null);
    }

    /** Keeps a place free; sessions that are planned there already stay until somebody moves them. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_PLACES)
    public void reserve(@Valid ReserveHours wish) {
        Sitting sitting = desk.sit(currentUser.me());
        KeptFree hours =
                new KeptFree(sitting.centreId(), wish.place(), wish.weekday(), wish.since(), wish.until(), wish.from());
        places.add(hours);
        audit.about("reserved-hours", hours.publicRef(), null);
    }

    /** From today on groups may meet there again. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_PLACES)
    public void endReserved(UUID ref) {
        audit.about("reserved-hours", ref, null);
        Sitting sitting = desk.sit(currentUser.me());
        places.keptFree(sitting.centreId(), ref)
                .orElseThrow(() -> access.outOfScope("reserved-hours"))
                .end(sitting.today());
    }
}
