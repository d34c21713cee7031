package org.reeduca.cohort;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.ChangeRepository.Undoable;
import org.reeduca.cohort.ClosureRepository.Found;
import org.reeduca.cohort.PlanningDesk.Meanwhile;
import org.reeduca.cohort.PlanningDesk.Sitting;
import org.reeduca.cohort.planning.Board;
import org.reeduca.cohort.planning.Cancel;
import org.reeduca.cohort.planning.Group;
import org.reeduca.cohort.planning.Meeting;
import org.reeduca.cohort.planning.Plan;
import org.reeduca.cohort.planning.Planner;
import org.reeduca.cohort.planning.Undo;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door to closures of a centre: the sessions of all groups that fall out in them are cancelled in one step, and come
 * back in one step when the closure is withdrawn. As with all plans, who carries one out names the one that was shown.
 */
@Stateless
public class ClosureService {

    /** Closures that ended longer ago are not listed. */
    private static final int MONTHS_LISTED = 12;

    @Inject
    private PlanningDesk desk;

    @Inject
    private ClosureRepository closures;

    @Inject
    private ChangeRepository changes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The closures of the centre and its zones in the last year and to come, and the groups they may be about. */
    @RolesAllowed(COORDINATOR)
    public Closures findClosures() {
        Sitting sitting = desk.sit(currentUser.me());
        Board board = desk.board(sitting);
        return new Closures(
                closures.rows(sitting.centreId(), sitting.today().minusMonths(MONTHS_LISTED)),
                board.groups().stream()
                        .map(group -> new Closures.Choice(
                                group.ref(), group.code(), group.cadence().slots()))
                        .toList(),
                desk.premises(sitting, sitting.today()).stranded(board, sitting.now()));
    }

    /** What a closure would do to the groups; nothing is written. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.TRY_PLAN)
    public Proposal preview(@Valid DeclareClosure wish) {
        Sitting sitting = desk.sit(currentUser.me());
        return proposal(plan(sitting, wish, closure(sitting, wish)), sitting);
    }

    /**
     * Closes the centre and cancels the sessions.
     *
     * @return the closure
     * @throws BusinessRuleViolation {@code cohort.plan-changed} when it is no longer what was shown
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECLARE_CLOSURE)
    public UUID apply(@Valid DeclareClosure wish, Consent consent) {
        audit.because(wish.reason());
        Sitting sitting = desk.sit(currentUser.me());
        desk.lock(sitting);
        Closure closure = closure(sitting, wish);
        Plan plan = plan(sitting, wish, closure);
        require(consent, plan);
        closures.add(closure);
        if (plan != null) {
            desk.carryOut(sitting, plan, PlanChange.Kind.CANCEL, wish.reason().strip(), closure.id(), null);
        }
        audit.about("closure", closure.publicRef(), null);
        return closure.publicRef();
    }

    /**
     * What withdrawing a closure would do.
     *
     * @param cohorts groups whose sessions come back; null for all that can
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.TRY_PLAN)
    public Withdrawal previewWithdrawal(UUID closure, @Nullable List<UUID> cohorts) {
        audit.about("closure", closure, null);
        Sitting sitting = desk.sit(currentUser.me());
        Found found = withdrawable(closure, sitting);
        List<Undo.Done> done = cancelled(found, sitting).map(Undoable::done).orElse(List.of());
        Planner planner = planner(sitting, done, closure);
        List<Withdrawal.OfGroup> groups = new ArrayList<>();
        List<Undo.Done> back = new ArrayList<>();
        Board board = desk.board(sitting);
        for (Undo.Done one : done) {
            BusinessRuleViolation hindrance = hindrance(planner, one);
            boolean chosen = hindrance == null && (cohorts == null || cohorts.contains(one.group()));
            groups.add(ofGroup(board, one, chosen, hindrance));
            if (chosen) {
                back.add(one);
            }
        }
        Plan plan = back.isEmpty() ? null : planner.plan(new Undo(back));
        return new Withdrawal(found.row(), proposal(plan, sitting), groups);
    }

    /**
     * Withdraws a closure and takes the cancellations of the groups back, exactly or not at all.
     *
     * @param cohorts groups whose sessions come back
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.WITHDRAW_CLOSURE)
    public void withdraw(UUID closure, List<UUID> cohorts, Consent consent) {
        audit.about("closure", closure, null);
        Sitting sitting = desk.sit(currentUser.me());
        desk.lock(sitting);
        Found found = withdrawable(closure, sitting);
        Undoable cancelled = cancelled(found, sitting).orElse(null);
        List<Undo.Done> back = cancelled == null
                ? List.of()
                : cancelled.done().stream()
                        .filter(one -> cohorts.contains(one.group()))
                        .toList();
        Plan plan = back.isEmpty() ? null : planner(sitting, back, closure).plan(new Undo(back));
        require(consent, plan);
        closures.withdraw(found.id(), sitting.userId(), clock.instant());
        if (plan != null && cancelled != null) {
            desk.carryOut(sitting, plan, PlanChange.Kind.UNDO, null, found.id(), cancelled.changeId());
        }
    }

    private Closure closure(Sitting sitting, DeclareClosure wish) {
        return new Closure(
                sitting.centreId(),
                wish.firstDay(),
                wish.lastDay(),
                wish.cause(),
                wish.reason().strip(),
                sitting.userId(),
                clock.instant());
    }

    /** Null when no session falls out. */
    private @Nullable Plan plan(Sitting sitting, DeclareClosure wish, Closure closure) {
        Board board = desk.board(sitting);
        List<UUID> fallen = wish.cohorts().stream()
                .map(ref -> board.find(ref).orElseThrow(() -> access.outOfScope("cohort")))
                .flatMap(group -> group.meetings().stream())
                .filter(meeting -> meeting.state() == Meeting.State.SCHEDULED && closure.covers(meeting.day()))
                .map(Meeting::ref)
                .toList();
        if (fallen.isEmpty()) {
            return null;
        }
        return desk.planner(sitting, board, wish.cohorts(), new Meanwhile(null, closure.days()))
                .plan(new Cancel(fallen, wish.giveAgain()));
    }

    private Found withdrawable(UUID closure, Sitting sitting) {
        Found found = closures.find(closure, sitting.centreId()).orElseThrow(() -> access.outOfScope("closure"));
        if (!found.row().withdrawable()) {
            throw new BusinessRuleViolation("cohort.closure-withdrawn");
        }
        return found;
    }

    private Optional<Undoable> cancelled(Found found, Sitting sitting) {
        return changes.undoableOf(found.id(), sitting.centreId());
    }

    private Planner planner(Sitting sitting, List<Undo.Done> done, UUID closure) {
        List<UUID> groups = done.stream().map(Undo.Done::group).toList();
        return desk.planner(sitting, desk.board(sitting), groups, new Meanwhile(closure, List.of()));
    }

    private static @Nullable BusinessRuleViolation hindrance(Planner planner, Undo.Done done) {
        try {
            planner.plan(new Undo(List.of(done)));
            return null;
        } catch (BusinessRuleViolation rule) {
            return rule;
        }
    }

    private static Withdrawal.OfGroup ofGroup(
            Board board, Undo.Done done, boolean chosen, @Nullable BusinessRuleViolation hindrance) {
        String code = board.find(done.group()).map(Group::code).orElse("");
        return hindrance == null
                ? new Withdrawal.OfGroup(done.group(), code, chosen, "", List.of())
                : new Withdrawal.OfGroup(done.group(), code, false, hindrance.code(), hindrance.arguments());
    }

    private static Proposal proposal(@Nullable Plan plan, Sitting sitting) {
        return plan == null ? Proposal.EMPTY : Proposal.of(plan, sitting.today());
    }

    private static void require(Consent consent, @Nullable Plan plan) {
        if (plan != null) {
            consent.requireFor(plan);
        } else if (!consent.fingerprint().equals(Proposal.EMPTY.fingerprint())) {
            throw new BusinessRuleViolation("cohort.plan-changed");
        }
    }
}
