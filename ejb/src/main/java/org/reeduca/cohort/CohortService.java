package org.reeduca.cohort;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.PlanningDesk.Sitting;
import org.reeduca.cohort.planning.Assigned;
import org.reeduca.cohort.planning.Begin;
import org.reeduca.cohort.planning.ClosedDays;
import org.reeduca.cohort.planning.Group;
import org.reeduca.cohort.planning.Meeting;
import org.reeduca.cohort.planning.Plan;
import org.reeduca.cohort.planning.Planner;
import org.reeduca.cohort.planning.Premises;
import org.reeduca.participant.FileReader;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.BusinessRuleViolation;

/** The door to the groups of a centre: their list, and a new one with its calendar. */
@Stateless
public class CohortService {

    /** A first session lies within so many months of today, before or after: beyond it is a slip of the pen. */
    private static final int MONTHS_AROUND = 24;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private PlanningDesk desk;

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
        return cohorts.rows(StaffScope.of(me), FileReader.of(me), today(me));
    }

    /** What a new group can be made of. */
    @RolesAllowed(COORDINATOR)
    public PlanChoices findChoices() {
        Me me = currentUser.me();
        LocalDate today = today(me);
        return new PlanChoices(
                cohorts.facilitators(centre(me)),
                cohorts.programmes(today.minusMonths(MONTHS_AROUND), today.plusMonths(MONTHS_AROUND)),
                cohorts.rooms(centre(me)));
    }

    /** Whether no group of the centre has that name yet. */
    @RolesAllowed(COORDINATOR)
    public boolean findFree(String code) {
        return !cohorts.codeTaken(centre(currentUser.me()), code.strip());
    }

    /** Why a group cannot begin on that day; empty when the centre works. */
    @RolesAllowed(COORDINATOR)
    public Optional<ClosedFirstDay> findClosed(LocalDate day) {
        ClosedDays closed = desk.closedFrom(desk.sit(currentUser.me()), day);
        return closed.on(day).map(why -> new ClosedFirstDay(why, nextOpen(day, closed)));
    }

    private static LocalDate nextOpen(LocalDate day, ClosedDays closed) {
        LocalDate next = day.plusWeeks(1);
        while (closed.on(next).isPresent()) {
            next = next.plusWeeks(1);
        }
        return next;
    }

    /** The dates a group would have, the days it would step over and what speaks against it; nothing is written. */
    @RolesAllowed(COORDINATOR)
    public CohortCalendar findCalendar(@Valid PlanCohort wish) {
        Sitting sitting = desk.sit(currentUser.me());
        List<Bilingual> titles = titles(wish);
        return CohortCalendar.of(plan(sitting, wish, people(sitting, wish), titles.size()), titles);
    }

    /**
     * Begins a group: the group, its facilitators and all its sessions, or nothing.
     *
     * @return its public reference
     * @throws BusinessRuleViolation {@code cohort.code-taken}, {@code cohort.same-facilitator}, {@code
     *     cohort.programme-not-valid}, {@code cohort.first-day-far}, {@code cohort.first-day-closed}, {@code cohort.plan-stopped}, {@code cohort.plan-consent}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_COHORT)
    public UUID plan(@Valid PlanCohort wish) {
        Sitting sitting = desk.sit(currentUser.me());
        desk.lock(sitting);
        if (cohorts.codeTaken(sitting.centreId(), wish.code())) {
            throw new BusinessRuleViolation("cohort.code-taken", wish.code());
        }
        List<Assigned> people = people(sitting, wish);
        Plan plan = plan(sitting, wish, people, titles(wish).size());
        new Consent(plan.fingerprint(), wish.informed()).requireFor(plan);
        Cohort cohort = cohort(sitting, wish);
        cohorts.add(cohort);
        for (Meeting meeting : plan.groups().get(0).after().meetings()) {
            cohorts.add(new ProgrammeSession(
                    cohort.id(), meeting.unit(), meeting.at(), meeting.minutes(), sitting.userId(), clock.instant()));
        }
        cohorts.flush();
        people.forEach(person -> cohorts.assign(cohort.id(), person.userId(), person.from()));
        audit.about("cohort", cohort.publicRef(), null);
        return cohort.publicRef();
    }

    private Cohort cohort(Sitting sitting, PlanCohort wish) {
        long version =
                cohorts.programmeVersion(wish.programmeVersion()).orElseThrow(() -> access.outOfScope("programme"));
        WeeklySlot slot = new WeeklySlot(wish.firstDay().getDayOfWeek(), wish.startTime(), wish.minutes(), wish.room());
        Cohort cohort = new Cohort(sitting.centreId(), version, wish.code(), slot, wish.capacity());
        cohort.meetAt(wish.cadence());
        return cohort;
    }

    private List<Bilingual> titles(PlanCohort wish) {
        List<Bilingual> titles = cohorts.unitTitles(wish.programmeVersion());
        if (titles.isEmpty()) {
            throw access.outOfScope("programme");
        }
        if (!cohorts.mayBegin(wish.programmeVersion(), wish.firstDay())) {
            throw new BusinessRuleViolation("cohort.programme-not-valid", wish.firstDay());
        }
        return titles;
    }

    /** From today or from the first session, whichever comes first: they prepare the group before it meets. */
    private List<Assigned> people(Sitting sitting, PlanCohort wish) {
        if (new HashSet<>(wish.facilitators()).size() < wish.facilitators().size()) {
            throw new BusinessRuleViolation("cohort.same-facilitator");
        }
        LocalDate from = wish.firstDay().isBefore(sitting.today()) ? wish.firstDay() : sitting.today();
        return wish.facilitators().stream()
                .map(ref -> cohorts.facilitator(sitting.centreId(), ref, from)
                        .orElseThrow(() -> access.outOfScope("facilitator")))
                .toList();
    }

    private Plan plan(Sitting sitting, PlanCohort wish, List<Assigned> people, int units) {
        LocalDate first = wish.firstDay();
        if (first.isBefore(sitting.today().minusMonths(MONTHS_AROUND))
                || first.isAfter(sitting.today().plusMonths(MONTHS_AROUND))) {
            throw new BusinessRuleViolation("cohort.first-day-far", first);
        }
        Premises premises = desk.premises(sitting, first);
        if (premises.closed().on(first).isPresent()) {
            throw new BusinessRuleViolation("cohort.first-day-closed", first, nextOpen(first, premises.closed()));
        }
        Group group = new Group(
                UUID.nameUUIDFromBytes(wish.code().getBytes(StandardCharsets.UTF_8)),
                wish.code(),
                wish.cadence(),
                wish.room(),
                wish.capacity(),
                people,
                List.of());
        return new Planner(desk.board(sitting), premises, List.of(), sitting.now())
                .plan(new Begin(group, first, units, wish.minutes()));
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
