package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.reeduca.audit.AuditTrail;
import org.reeduca.shared.NotFound;

/**
 * The guard between a role and a row. {@code @RolesAllowed} says what kind of person may call a service; this says
 * whether the case at hand is one of theirs. Whoever is refused hears exactly what they would hear about a case that
 * does not exist, and the refusal is written to the audit even though the call rolls back.
 */
@ApplicationScoped
public class CaseAccess {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AccessRepository repository;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The caller belongs to the staff of this centre. */
    public void requireCentre(long centreId) {
        allow(Objects.equals(currentUser.me().centreId(), centreId), "centre");
    }

    /**
     * The caller works with this group: they facilitate it, or they coordinate or evaluate at its centre.
     *
     * @param cohortId the group
     * @param centreId the centre that runs it
     */
    public void requireFacilitates(long cohortId, long centreId) {
        Me me = currentUser.me();
        boolean ofCentre = Objects.equals(me.centreId(), centreId);
        boolean all = ofCentre && me.hasAny(Role.COORDINATOR, Role.EVALUATOR);
        boolean own = ofCentre && me.has(Role.FACILITATOR);
        allow(all || (own && repository.facilitates(me.userId(), cohortId, today(me))), "cohort");
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(zone == null ? clock : clock.withZone(zone));
    }

    /** The caller works for this authority. */
    public void requireAuthority(long authorityId) {
        Me me = currentUser.me();
        allow(me.has(Role.REFERRAL_OFFICER) && Objects.equals(me.authorityId(), authorityId), "authority");
    }

    /**
     * The answer when a query that carries the scope found nothing: it does not exist, or it is not one of the caller's.
     * Nobody, the caller least of all, is told which; the audit notes a refusal.
     *
     * @param guarded what was looked for, such as {@code session}
     * @return the exception to throw
     */
    public NotFound outOfScope(String guarded) {
        audit.refused(guarded);
        return new NotFound();
    }

    private void allow(boolean allowed, String guarded) {
        if (!allowed) {
            audit.refused(guarded);
            throw new NotFound();
        }
    }
}
