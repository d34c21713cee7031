package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.attendance.AskLeave.Days;
import org.reeduca.attendance.LeaveRepository.Asked;
import org.reeduca.attendance.LeaveRepository.Man;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.standing.FactsChanged;

/**
 * The door to leaves: whoever hears of it writes down what is asked, the coordination says yes or no. Only a yes reaches the
 * engine; what a session that has begun is about goes the way of justifications.
 */
@Stateless
public class LeaveService {

    private static final String SUBJECT = "leave";

    @Inject
    private LeaveRepository leaves;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<FactsChanged> changed;

    /** The leaves of a man; why they were asked and what was said about it is for whoever decides. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.OPEN_LEAVES)
    public LeavesOfMan findLeaves(@NotNull UUID participant) {
        Me me = currentUser.me();
        Man man = load(participant);
        boolean decides = me.has(Role.COORDINATOR);
        List<LeaveRequest> found = leaves.leaves(man.key());
        return new LeavesOfMan(
                man.ref(),
                man.name(),
                man.fileNumber(),
                me.hasAny(Role.COORDINATOR, Role.FACILITATOR, Role.RECEPTIONIST),
                decides,
                decides
                        ? found
                        : found.stream().map(LeaveRequest::withoutContent).toList());
    }

    /** What is wrong with a request, field by field. */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    public List<FieldProblem> checkAsk(@NotNull UUID participant, @NotNull @Valid AskLeave wish) {
        return problems(load(participant), wish);
    }

    private List<FieldProblem> problems(Man man, AskLeave wish) {
        LocalDateTime now = now();
        return wish.problems(new AskLeave.Known(
                now.toLocalDate(),
                man.firstDay(),
                leaves.begun(man.key(), wish, now).orElse(null),
                leaves.leaves(man.key()).stream()
                        .filter(leave -> leave.state().holds())
                        .map(leave -> new Days(leave.from(), leave.lastDay()))
                        .toList()));
    }

    /**
     * Writes down that leave is asked.
     *
     * @throws BusinessRuleViolation the first of {@link #checkAsk}
     */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.ASK_LEAVE)
    public void ask(@NotNull UUID participant, @NotNull @Valid AskLeave wish) {
        Man man = load(participant);
        leaves.lock(man.key());
        FieldProblem.refuse(problems(man, wish));
        leaves.ask(UUID.randomUUID(), man.key(), wish, currentUser.me().userId(), clock.instant());
    }

    /**
     * Says yes or no. A yes counts from today on: whether that is early enough for a session of days before is for the policy.
     *
     * @param reason required for a no
     * @throws BusinessRuleViolation {@code attendance.leave-answered}, {@code attendance.reason-missing}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECIDE_LEAVE)
    public void decide(@NotNull UUID request, boolean approved, @Nullable @Size(max = 255) String reason) {
        Known known = lock(request);
        if (!known.leave().open()) {
            throw new BusinessRuleViolation("attendance.leave-answered");
        }
        String why = approved ? stripped(reason) : required(reason);
        answer(known, approved ? LeaveState.APPROVED : LeaveState.DENIED, why);
        if (approved) {
            state(known, known.leave().lastDay().plusDays(1), why);
        }
    }

    /**
     * Withdraws a request nobody answered, or takes an approved leave back: then those days count as if it had never been.
     *
     * @throws BusinessRuleViolation {@code attendance.leave-over} when it was denied or withdrawn, {@code
     *     attendance.leave-by-coordination} when it was approved and the caller does not decide, {@code attendance.reason-missing}
     */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.WITHDRAW_LEAVE)
    public void withdraw(@NotNull UUID request, @NotNull @Size(max = 255) String reason) {
        Known known = lock(request);
        LeaveState before = known.leave().state();
        if (!before.holds()) {
            throw new BusinessRuleViolation("attendance.leave-over");
        }
        if (before == LeaveState.APPROVED && !currentUser.me().has(Role.COORDINATOR)) {
            throw new BusinessRuleViolation("attendance.leave-by-coordination");
        }
        String why = required(reason);
        audit.because(why);
        answer(known, LeaveState.WITHDRAWN, why);
        if (before == LeaveState.APPROVED) {
            state(known, known.leave().from(), why);
        }
    }

    /** A request as it stands, with everybody else kept waiting. */
    private record Known(long key, Man man, LeaveRequest leave) {}

    private Known lock(UUID request) {
        audit.about(SUBJECT, request, null);
        Asked asked = leaves.asked(request).orElseThrow(() -> access.outOfScope(SUBJECT));
        Man man = load(asked.participant());
        audit.about(SUBJECT, request, man.ref());
        leaves.lock(man.key());
        return leaves.leaves(man.key()).stream()
                .filter(leave -> request.equals(leave.ref()))
                .findFirst()
                .map(leave -> new Known(asked.key(), man, leave))
                .orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private void answer(Known known, LeaveState answer, @Nullable String reason) {
        leaves.answer(
                known.key(),
                known.leave().state(),
                answer,
                reason,
                currentUser.me().userId(),
                clock.instant());
    }

    /** What the engine reads; absences on those days count otherwise from now on. */
    private void state(Known known, LocalDate to, @Nullable String reason) {
        LeaveRequest leave = known.leave();
        leaves.state(
                known.man().key(),
                leave.from(),
                to,
                now().toLocalDate(),
                reason,
                currentUser.me().userId(),
                clock.instant());
        leaves.missed(known.man().key(), leave.from(), leave.lastDay().plusDays(1))
                .forEach(session -> changed.fire(new FactsChanged(session)));
    }

    private Man load(UUID participant) {
        audit.about(SUBJECT, null, participant);
        AbsenceScope scope = AbsenceScope.of(currentUser.me(), now().toLocalDate());
        return leaves.man(scope, participant).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private static @Nullable String stripped(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static String required(@Nullable String reason) {
        String why = stripped(reason);
        if (why == null) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        }
        return why;
    }

    /** What the clock at the centre shows. */
    private LocalDateTime now() {
        ZoneId zone = currentUser.me().zone();
        return LocalDateTime.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
