package org.reeduca.cohort;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.access.StaffScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.CalendarRepository.Header;
import org.reeduca.cohort.ChangeRepository.Undoable;
import org.reeduca.cohort.PlanningDesk.Meanwhile;
import org.reeduca.cohort.PlanningDesk.Sitting;
import org.reeduca.cohort.planning.Board;
import org.reeduca.cohort.planning.Plan;
import org.reeduca.cohort.planning.Undo;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The door to the calendar of a group: its sessions, changes tried out, carried out and taken back. Who carries a plan out
 * sends the fingerprint of the one that was shown; when another one would come out by now, it is refused and nothing is
 * written.
 */
@Stateless
public class PlanningService {

    private static final int LATEST_CHANGES = 10;

    @Inject
    private PlanningDesk desk;

    @Inject
    private CalendarRepository calendars;

    @Inject
    private ChangeRepository changes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /** The sessions of a group; facilitators see those they facilitate, coordination and evaluation all of the centre. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_CALENDAR)
    public GroupCalendar openCalendar(UUID cohort) {
        Me me = currentUser.me();
        audit.about("cohort", cohort, null);
        Sitting sitting = desk.sit(me);
        Header header = calendars
                .header(cohort, StaffScope.of(me), FileReader.of(me), sitting.today())
                .orElseThrow(() -> access.outOfScope("cohort"));
        return new GroupCalendar(
                header.cohort(),
                header.code(),
                header.state(),
                header.cadence(),
                header.room(),
                header.capacity(),
                header.men(),
                header.programme(),
                header.version(),
                header.programmeVersion(),
                calendars.sessions(header, sitting.now()),
                changes.latest(header.cohortId(), LATEST_CHANGES),
                me.has(Role.COORDINATOR) && header.runs());
    }

    /**
     * What would be; nothing is written.
     *
     * @throws BusinessRuleViolation when it cannot be done at all
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.TRY_PLAN)
    public Proposal preview(@Valid PlanWish wish) {
        audit.about("cohort", wish.cohort(), null);
        Sitting sitting = desk.sit(currentUser.me());
        return Proposal.of(plan(sitting, wish), sitting.today());
    }

    /**
     * Does it.
     *
     * @return the step, by which it can be taken back
     * @throws BusinessRuleViolation {@code cohort.plan-changed} when it is no longer what was shown
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_PLAN)
    public UUID apply(@Valid PlanWish wish, Consent consent) {
        audit.about("cohort", wish.cohort(), null);
        audit.because(wish.reason());
        Sitting sitting = desk.sit(currentUser.me());
        desk.lock(sitting);
        Plan plan = plan(sitting, wish);
        consent.requireFor(plan);
        return desk.carryOut(sitting, plan, wish.what().kind(), wish.reason().strip(), null, null)
                .publicRef();
    }

    /** What taking a step back would do to a group. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.TRY_PLAN)
    public Proposal previewUndo(UUID cohort, UUID change) {
        audit.about("cohort", cohort, null);
        Sitting sitting = desk.sit(currentUser.me());
        Board board = boardWith(cohort, sitting);
        return Proposal.of(undoing(sitting, board, undoable(sitting, cohort, change)), sitting.today());
    }

    /** Takes a step back for a group, exactly or not at all; that is a step of its own. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.UNDO_PLAN)
    public void undo(UUID cohort, UUID change, Consent consent) {
        audit.about("cohort", cohort, null);
        Sitting sitting = desk.sit(currentUser.me());
        desk.lock(sitting);
        Board board = boardWith(cohort, sitting);
        Undoable undoable = undoable(sitting, cohort, change);
        Plan plan = undoing(sitting, board, undoable);
        consent.requireFor(plan);
        desk.carryOut(sitting, plan, PlanChange.Kind.UNDO, null, undoable.closureId(), undoable.changeId());
    }

    private Plan plan(Sitting sitting, PlanWish wish) {
        Board board = boardWith(wish.cohort(), sitting);
        boolean there = board.find(wish.cohort())
                .flatMap(group -> group.find(wish.session()))
                .isPresent();
        if (!there) {
            throw new BusinessRuleViolation("cohort.plan-changed");
        }
        return desk.planner(sitting, board, List.of(wish.cohort()), Meanwhile.NOTHING)
                .plan(wish.operation());
    }

    private Plan undoing(Sitting sitting, Board board, Undoable undoable) {
        List<UUID> groups = undoable.done().stream().map(Undo.Done::group).toList();
        return desk.planner(sitting, board, groups, Meanwhile.NOTHING).plan(new Undo(undoable.done()));
    }

    private Board boardWith(UUID cohort, Sitting sitting) {
        Board board = desk.board(sitting);
        if (board.find(cohort).isEmpty()) {
            throw access.outOfScope("cohort");
        }
        return board;
    }

    /** The step as far as it is about the group and stands. */
    private Undoable undoable(Sitting sitting, UUID cohort, UUID change) {
        Optional<Undoable> found = changes.undoable(change, sitting.centreId())
                .map(step -> new Undoable(
                        step.changeId(),
                        step.closureId(),
                        step.done().stream()
                                .filter(done -> done.group().equals(cohort))
                                .toList()))
                .filter(step -> !step.done().isEmpty());
        return found.orElseThrow(() -> new BusinessRuleViolation("cohort.undo-done"));
    }
}
