package org.reeduca.snapshot;

import static org.reeduca.access.Roles.ADMINISTRATOR;
import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door to standings that are computed again: the administration sees numbers of all centres, the coordination which men of its
 * own centre look otherwise on a day that had been computed.
 */
@Stateless
public class SnapshotService {

    @Inject
    private SnapshotRepository snapshots;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RunBegun> begun;

    @Inject
    private Clock clock;

    /**
     * Computes the open orders of all centres, from now on and beside whatever else happens.
     *
     * @throws BusinessRuleViolation {@code snapshot.goes-on} while another run does
     */
    @RolesAllowed(ADMINISTRATOR)
    @Audited(AuditAction.RECOMPUTE_STANDINGS)
    public void recomputeAll() {
        begin(currentUser.me(), null);
    }

    /** The same for the own centre. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.RECOMPUTE_STANDINGS)
    public void recomputeCentre() {
        Me me = currentUser.me();
        begin(me, StaffScope.of(me).centreId());
    }

    private void begin(Me me, @Nullable Long centre) {
        audit.about(centre == null ? "installation" : "centre", null, null);
        if (!snapshots.begin(null, centre, me.userId(), clock.instant())) {
            throw new BusinessRuleViolation("snapshot.goes-on");
        }
        begun.fire(new RunBegun());
    }

    /** The last runs in numbers, the latest first. */
    @RolesAllowed(ADMINISTRATOR)
    public List<SnapshotRun> findRuns() {
        return snapshots.runs(null);
    }

    /** The last run that did or will do the own centre, in its numbers. */
    @RolesAllowed(COORDINATOR)
    public Optional<SnapshotRun> findLastRun() {
        return snapshots.runs(StaffScope.of(currentUser.me()).centreId()).stream()
                .findFirst();
    }

    /** Men of the own centre of whom a day looks otherwise than when it was computed before; the latest first, 200 at most. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.LIST_DIFFERENCES)
    public List<DifferenceLine> findDifferences() {
        Me me = currentUser.me();
        audit.about("centre", null, null);
        return snapshots.differences(StaffScope.of(me).centreId(), FileReader.of(me));
    }
}
