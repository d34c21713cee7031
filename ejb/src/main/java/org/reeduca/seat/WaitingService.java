package org.reeduca.seat;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.seat.SeatRepository.Avoidance;
import org.reeduca.seat.SeatRepository.Known;
import org.reeduca.seat.WaitingRepository.Waiting;
import org.reeduca.seat.engine.Availability.Window;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door to the waiting list of a centre, ranked by the date of the court, and to what a place depends on: the hours at
 * which a man can come, and whom he must not meet.
 */
@Stateless
public class WaitingService {

    @Inject
    private WaitingRepository waiting;

    @Inject
    private SeatRepository seats;

    @Inject
    private MembershipRepository memberships;

    @Inject
    private Standings standings;

    @Inject
    private Admissions admissions;

    @Inject
    private Desk desk;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /**
     * Who waits at the caller's centre and could be given a seat, the most pressing first, each with the groups he could join. Whoever
     * is not admitted yet is not among them; how many are still being taken in is told beside.
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_WAITING)
    public WaitingList openList() {
        long centreId = desk.centre();
        LocalDate today = desk.today();
        CentreSeats centre = desk.seats();
        SeatPlans plans = new SeatPlans(centre, desk.now());
        Map<Long, Waiting> entries = new HashMap<>();
        waiting.waiting(centreId).forEach(entry -> entries.put(entry.man(), entry));
        Set<Long> lacking = admissions.waitingWithout(centreId);
        List<Avoidance> avoidances = seats.avoidances(centreId);
        List<WaitingList.Line> lines = new ArrayList<>();
        for (ManQuestions asked : standings.questions(Men.WAITING, centreId, today)) {
            SeatMan man = SeatMan.of(asked, today);
            Waiting entry = entries.get(man.key());
            if (entry != null && !lacking.contains(man.key())) {
                lines.add(line(man, entry, centre, plans, avoidances));
            }
        }
        return new WaitingList(today, lines, admissions.undecided(centreId));
    }

    private static WaitingList.Line line(
            SeatMan man, Waiting entry, CentreSeats centre, SeatPlans plans, List<Avoidance> avoidances) {
        SeatCase order = man.order();
        return new WaitingList.Line(
                entry.entry(),
                man.person(),
                entry.since(),
                order == null ? null : order.lastDay(),
                order == null ? null : order.order().authority(),
                centre.hoursOf(man.key()),
                entry.note(),
                avoidances.stream()
                        .filter(avoidance -> avoidance.man() == man.key())
                        .map(Avoidance::from)
                        .toList(),
                plans.choices(man, centre.today()));
    }

    /**
     * Puts a man on the list.
     *
     * @throws BusinessRuleViolation {@code seat.waits-already}, {@code seat.in-group}, {@code seat.died}, {@code
     *     seat.nothing-owed}, {@code seat.day-far}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_WAITING)
    public void enter(@Valid EnterWaiting wish) {
        Known known = desk.man(wish.man());
        LocalDate today = desk.today();
        if (wish.since().isAfter(today) || wish.since().isBefore(today.minusYears(2))) {
            throw new BusinessRuleViolation("seat.day-far", wish.since());
        }
        memberships.lockMan(known.key());
        if (waiting.entryOf(known.key()).isPresent()) {
            throw new BusinessRuleViolation("seat.waits-already");
        }
        memberships.groupFrom(known.key(), today).ifPresent(code -> {
            throw new BusinessRuleViolation("seat.in-group", code);
        });
        SeatMan man = desk.seatMan(known);
        if (man.died()) {
            throw new BusinessRuleViolation("seat.died");
        }
        if (man.closedOn() != null) {
            throw new BusinessRuleViolation("seat.nothing-owed");
        }
        waiting.addHours(known.key(), wish.hours(), desk.me().userId(), desk.instant());
        waiting.add(new WaitingEntry(
                known.key(),
                desk.centre(),
                order(known, wish.order()),
                wish.since(),
                wish.note(),
                desk.me().userId(),
                desk.instant()));
    }

    private @Nullable Long order(Known man, @Nullable UUID ref) {
        return ref == null ? null : waiting.order(man.key(), ref).orElseThrow(() -> access.outOfScope("order"));
    }

    /** Says anew when a man can come; what was said before stays in the history. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_WAITING)
    public void changeHours(UUID ref, List<Window> hours) {
        Known man = desk.man(ref);
        memberships.lockMan(man.key());
        waiting.addHours(man.key(), hours, desk.me().userId(), desk.instant());
    }

    /**
     * Takes a man off the list.
     *
     * @throws BusinessRuleViolation {@code seat.waits-not} when he is not on it
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_WAITING)
    public void withdraw(UUID ref, WaitingEntry.EndReason reason) {
        Known man = desk.man(ref);
        waiting.entryOf(man.key())
                .orElseThrow(() -> new BusinessRuleViolation("seat.waits-not"))
                .end(desk.today(), reason, desk.me().userId());
    }

    /**
     * Keeps two men of the centre apart from today on; who shares a group already stays until somebody moves him.
     *
     * @param fileNumber of the other man's file
     * @throws BusinessRuleViolation {@code seat.no-such-file}, {@code seat.apart-himself}, {@code seat.apart-already}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.KEEP_APART)
    public void keepApart(UUID ref, String fileNumber, MenApart.Reason reason) {
        Known man = desk.man(ref);
        Known other = seats.manOfFile(desk.centre(), fileNumber.strip())
                .orElseThrow(() -> new BusinessRuleViolation("seat.no-such-file", fileNumber.strip()));
        if (other.key() == man.key()) {
            throw new BusinessRuleViolation("seat.apart-himself");
        }
        memberships.lockMan(Math.min(man.key(), other.key()));
        memberships.lockMan(Math.max(man.key(), other.key()));
        if (waiting.keptApart(man.key(), other.key())) {
            throw new BusinessRuleViolation("seat.apart-already");
        }
        waiting.add(new MenApart(
                desk.centre(),
                man.key(),
                other.key(),
                reason,
                desk.today(),
                desk.me().userId(),
                desk.instant()));
    }

    /**
     * Two men may meet again.
     *
     * @param apart reference of what keeps them apart
     * @param reason why, kept
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.KEEP_APART)
    public void endApart(UUID apart, String reason) {
        audit.about("men_apart", apart, null);
        waiting.apart(desk.centre(), apart)
                .orElseThrow(() -> access.outOfScope("men_apart"))
                .end(desk.today(), desk.reason(reason), desk.me().userId());
    }
}
