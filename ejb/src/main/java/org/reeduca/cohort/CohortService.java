package org.reeduca.cohort;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.CohortCalendar.PlannedSession;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.BusinessRuleViolation;

/** The door to the groups of a centre: their list, and a new one with its calendar. */
@Stateless
public class CohortService {

    /** A calendar looks this far ahead for days off: the longest series with every skip it may make. */
    private static final int WEEKS_LOOKED_AT = 120;

    /** A first session lies within so many months of today, before or after: beyond it is a slip of the pen. */
    private static final int MONTHS_AROUND = 24;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The caller's groups: facilitators those they facilitate, coordination and evaluation all of the centre. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    public List<CohortRow> findCohorts() {
        Me me = currentUser.me();
        return cohorts.rows(StaffScope.of(me), today(me));
    }

    /** What a new group can be made of. */
    @RolesAllowed(COORDINATOR)
    public PlanChoices findChoices() {
        Me me = currentUser.me();
        return new PlanChoices(cohorts.facilitators(centre(me)), cohorts.programmes(today(me)));
    }

    /** Whether no group of the centre has that name yet. */
    @RolesAllowed(COORDINATOR)
    public boolean findFree(String code) {
        return !cohorts.codeTaken(centre(currentUser.me()), code.strip());
    }

    /** The dates a group would have, with the days it would step over; nothing is written. */
    @RolesAllowed(COORDINATOR)
    public CohortCalendar findCalendar(LocalDate firstDay, UUID programmeVersion) {
        Me me = currentUser.me();
        return calendar(me, firstDay, programmeVersion);
    }

    /**
     * Begins a group: the group, its facilitators and all its sessions, or nothing.
     *
     * @return its public reference
     * @throws BusinessRuleViolation {@code cohort.code-taken}, {@code cohort.same-facilitator}, {@code
     *     cohort.first-day-far}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_COHORT)
    public UUID plan(@Valid PlanCohort wish) {
        Me me = currentUser.me();
        if (cohorts.codeTaken(centre(me), wish.code())) {
            throw new BusinessRuleViolation("cohort.code-taken", wish.code());
        }
        if (new HashSet<>(wish.facilitators()).size() < wish.facilitators().size()) {
            throw new BusinessRuleViolation("cohort.same-facilitator");
        }
        CohortCalendar calendar = calendar(me, wish.firstDay(), wish.programmeVersion());
        Cohort cohort = cohort(me, wish);
        cohorts.add(cohort);
        for (PlannedSession session : calendar.sessions()) {
            cohorts.add(new ProgrammeSession(
                    cohort.id(),
                    session.unit(),
                    session.day().atTime(wish.startTime()),
                    wish.minutes(),
                    me.userId(),
                    clock.instant()));
        }
        cohorts.flush();
        assign(me, cohort, wish, calendar.sessions().get(0).day());
        audit.about("cohort", cohort.publicRef(), null);
        return cohort.publicRef();
    }

    private Cohort cohort(Me me, PlanCohort wish) {
        long version =
                cohorts.programmeVersion(wish.programmeVersion()).orElseThrow(() -> access.outOfScope("programme"));
        WeeklySlot slot = new WeeklySlot(wish.firstDay().getDayOfWeek(), wish.startTime(), wish.minutes(), wish.room());
        return new Cohort(centre(me), version, wish.code(), slot, wish.capacity());
    }

    /** From today or from the first session, whichever comes first: they prepare the group before it meets. */
    private void assign(Me me, Cohort cohort, PlanCohort wish, LocalDate firstSession) {
        LocalDate today = today(me);
        LocalDate from = firstSession.isBefore(today) ? firstSession : today;
        for (UUID facilitator : wish.facilitators()) {
            long user =
                    cohorts.facilitator(centre(me), facilitator).orElseThrow(() -> access.outOfScope("facilitator"));
            cohorts.assign(cohort.id(), user, from);
        }
    }

    private CohortCalendar calendar(Me me, LocalDate firstDay, UUID programmeVersion) {
        LocalDate today = today(me);
        if (firstDay.isBefore(today.minusMonths(MONTHS_AROUND)) || firstDay.isAfter(today.plusMonths(MONTHS_AROUND))) {
            throw new BusinessRuleViolation("cohort.first-day-far", firstDay);
        }
        List<Bilingual> titles = cohorts.unitTitles(programmeVersion);
        if (titles.isEmpty()) {
            throw access.outOfScope("programme");
        }
        return CohortCalendar.of(
                firstDay, titles, cohorts.daysOff(centre(me), firstDay, firstDay.plusWeeks(WEEKS_LOOKED_AT)));
    }

    private long centre(Me me) {
        Long centre = me.centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
