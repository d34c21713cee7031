package org.reeduca.cohort;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.FacilitatorRepository.Found;
import org.reeduca.cohort.GroupFacilitators.Ahead;
import org.reeduca.cohort.GroupFacilitators.Choice;
import org.reeduca.cohort.PlanningDesk.Sitting;
import org.reeduca.cohort.planning.Assigned;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door to who facilitates a group once it runs: somebody for one session, somebody else from a day on, or nobody yet. The group
 * is open to whoever facilitates it, until the day on which that is over.
 */
@Stateless
@RolesAllowed(COORDINATOR)
public class FacilitatorService {

    @Inject
    private FacilitatorRepository facilitators;

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

    /** Who facilitates a group of the centre, and who could. */
    @Audited(AuditAction.OPEN_CALENDAR)
    public GroupFacilitators openFacilitators(@NotNull UUID cohort) {
        Sitting sitting = desk.sit(currentUser.me());
        Found group = group(sitting, cohort);
        return new GroupFacilitators(
                cohort,
                group.code(),
                sitting.today(),
                facilitators.present(group.key(), sitting.today()),
                cohorts.facilitators(sitting.centreId()).stream()
                        .map(one -> new Choice(one.ref(), one.name()))
                        .toList(),
                facilitators.ahead(group.key(), sitting.today()),
                facilitators.history(group.key()));
    }

    /**
     * Somebody facilitates one session.
     *
     * @param session one to come of the group
     * @param account who does
     * @throws BusinessRuleViolation {@code cohort.session-not-ahead}, and those of {@link #replace} about who comes; {@code
     *     cohort.facilitator-busy} when they have another group at that hour
     */
    @Audited(AuditAction.CHANGE_FACILITATORS)
    public void substitute(
            @NotNull UUID cohort,
            @NotNull UUID session,
            @NotNull UUID account,
            @NotBlank @Size(max = 255) String reason) {
        Sitting sitting = desk.sit(currentUser.me());
        Found group = group(sitting, cohort);
        LocalDate day = facilitators.ahead(group.key(), sitting.today()).stream()
                .filter(one -> one.session().equals(session))
                .map(Ahead::day)
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("cohort.session-not-ahead"));
        Assigned comes = comes(sitting, group, account, day, day.plusDays(1));
        facilitators.busy(comes.userId(), session).ifPresent(code -> {
            throw new BusinessRuleViolation("cohort.facilitator-busy", code);
        });
        facilitators.begin(group.key(), comes.userId(), day, day.plusDays(1));
        note(group, null, comes.userId(), day, day.plusDays(1), reason);
    }

    /**
     * Somebody leaves the group on a day, and somebody else may come.
     *
     * @param leaves who does
     * @param comes who facilitates instead; null when nobody does yet, which the list of what is due then says
     * @param from today or later; the first day without, or with, them
     * @throws BusinessRuleViolation {@code cohort.facilitator-day}, {@code cohort.facilitator-not-there}, {@code
     *     cohort.facilitator-there}, {@code cohort.facilitator-unqualified}, {@code cohort.facilitator-busy} when whoever
     *     comes has another group at the hour of a session to come
     */
    @Audited(AuditAction.CHANGE_FACILITATORS)
    public void replace(
            @NotNull UUID cohort,
            @NotNull UUID leaves,
            @Nullable UUID comes,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 255) String reason) {
        Sitting sitting = desk.sit(currentUser.me());
        Found group = group(sitting, cohort);
        if (from.isBefore(sitting.today()) || from.isAfter(sitting.today().plusYears(1))) {
            throw new BusinessRuleViolation("cohort.facilitator-day", sitting.today());
        }
        Long out = facilitators.user(leaves).orElseThrow(() -> access.outOfScope("user"));
        if (!facilitators.end(group.key(), out, from)) {
            throw new BusinessRuleViolation("cohort.facilitator-not-there");
        }
        Assigned in = comes == null ? null : comes(sitting, group, comes, from, null);
        if (in != null) {
            facilitators.busyFrom(in.userId(), group.key(), from).ifPresent(code -> {
                throw new BusinessRuleViolation("cohort.facilitator-busy", code);
            });
            facilitators.begin(group.key(), in.userId(), from, null);
        }
        note(group, out, in == null ? null : in.userId(), from, null, reason);
    }

    private Assigned comes(Sitting sitting, Found group, UUID account, LocalDate from, @Nullable LocalDate to) {
        Assigned comes =
                cohorts.facilitator(sitting.centreId(), account, from).orElseThrow(() -> access.outOfScope("user"));
        if (facilitators.there(group.key(), comes.userId(), from, to)) {
            throw new BusinessRuleViolation("cohort.facilitator-there");
        }
        LocalDate until = comes.qualifiedUntil();
        if (until != null && !from.isBefore(until)) {
            throw new BusinessRuleViolation("cohort.facilitator-unqualified", until);
        }
        return comes;
    }

    private Found group(Sitting sitting, UUID cohort) {
        audit.about("cohort", cohort, null);
        return facilitators.group(sitting.centreId(), cohort).orElseThrow(() -> access.outOfScope("cohort"));
    }

    private void note(
            Found group, @Nullable Long out, @Nullable Long in, LocalDate from, @Nullable LocalDate to, String reason) {
        audit.because(reason.strip());
        facilitators.note(
                group.key(), out, in, from, to, reason.strip(), currentUser.me().userId(), clock.instant());
    }
}
