package org.reeduca.seat;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.Enrolment;
import org.reeduca.cohort.Enrolment.EndingReason;
import org.reeduca.cohort.Enrolment.Origin;
import org.reeduca.seat.CentreSeats.Member;
import org.reeduca.seat.SeatRepository.Avoidance;
import org.reeduca.seat.SeatRepository.Known;
import org.reeduca.seat.engine.GroupFit;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;
import org.reeduca.standing.Person;

/**
 * The door to the seat of a man: which groups fit him, into which he is assigned, to which he moves, and how his
 * membership ends. What he attended stays his; the new group adds the units he lacks. For the coordination of his centre.
 *
 * <p>A place is given under a lock of the group and of the man, so that the last one is given once.
 */
@Stateless
public class SeatService {

    @Inject
    private SeatRepository seats;

    @Inject
    private MembershipRepository memberships;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private SeatHandover handover;

    @Inject
    private CreditCarrying credits;

    @Inject
    private Admissions admissions;

    @Inject
    private Desk desk;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /** The reference of the man of the centre whose file has that number; empty when there is none. */
    @RolesAllowed(COORDINATOR)
    public Optional<UUID> findFile(String fileNumber) {
        return seats.manOfFile(desk.centre(), fileNumber.strip())
                .map(man -> man.person().ref());
    }

    /** Who belongs to a group of the centre; nobody when there is no such group. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_SEAT)
    public List<Person> findMembers(UUID cohort) {
        audit.about("cohort", cohort, null);
        return seats.members(desk.centre(), cohort);
    }

    /**
     * His seat, and the groups he could join.
     *
     * @param joins the day on which he would join; null for today
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_SEAT)
    public SeatOfMan openSeat(UUID ref, @Nullable LocalDate joins) {
        Known known = desk.man(ref);
        SeatMan man = desk.seatMan(known);
        CentreSeats centre = desk.seats();
        Optional<Member> member = centre.lasting(man.key());
        Optional<GroupAhead> group = member.flatMap(his ->
                centre.groups().stream().filter(one -> one.key() == his.group()).findFirst());
        SeatCase order = man.order();
        return new SeatOfMan(
                man.person(),
                desk.today(),
                group.map(GroupAhead::code).orElse(null),
                group.map(GroupAhead::ref).orElse(null),
                member.map(Member::from).orElse(null),
                waiting.waiting(desk.centre()).stream()
                        .filter(entry -> entry.man() == man.key())
                        .map(WaitingRepository.Waiting::since)
                        .findFirst()
                        .orElse(null),
                order == null ? null : order.order(),
                order == null ? null : order.lastDay(),
                order == null
                        ? List.of()
                        : order.sofar().units().stream().sorted().toList(),
                order == null ? 0 : order.sofar().required(),
                centre.hoursOf(man.key()),
                seats.avoidances(desk.centre()).stream()
                        .filter(avoidance -> avoidance.man() == man.key())
                        .map(Avoidance::from)
                        .toList(),
                man.died(),
                group.isPresent() ? null : admissions.lackingFor(man.key()).orElse(null),
                new SeatPlans(centre, desk.now()).choices(man, joins == null ? desk.today() : joins));
    }

    /**
     * Gives a man without a group a seat; he leaves the waiting list.
     *
     * @throws BusinessRuleViolation {@code seat.in-group}, {@code seat.not-admitted} while no intake has admitted him, {@code seat.died}, {@code seat.nothing-owed}, {@code
     *     seat.no-sessions}, {@code seat.full}, {@code seat.apart}, {@code seat.day-far}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.ENROL)
    public void assign(@Valid TakeSeat wish) {
        Known man = desk.man(wish.man());
        desk.requireNear(wish.from());
        CentreSeats centre = lock(man, wish.cohort(), null);
        GroupAhead group = group(centre, wish.cohort());
        requireNoGroup(man, wish.from());
        requireAdmitted(man);
        requireFit(man, centre, group, wish.from());
        join(man, group, wish.from(), Origin.INTAKE);
        waiting.entryOf(man.key())
                .ifPresent(entry -> entry.end(
                        desk.today(), WaitingEntry.EndReason.ASSIGNED, desk.me().userId()));
    }

    private void requireAdmitted(Known man) {
        if (admissions.lackingFor(man.key()).isPresent()) {
            throw new BusinessRuleViolation("seat.not-admitted");
        }
    }

    private void requireNoGroup(Known man, LocalDate from) {
        memberships.groupFrom(man.key(), from).ifPresent(code -> {
            throw new BusinessRuleViolation("seat.in-group", code);
        });
    }

    /**
     * Moves a man to another group: his membership ends on the day on which the new one begins.
     *
     * @throws BusinessRuleViolation {@code seat.not-in-group}, {@code seat.same-group}, {@code seat.before-joining}, {@code
     *     seat.marks-after}, and those of {@link #assign}; {@code shared.stale} when he has left that group meanwhile
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.TRANSFER)
    public void transfer(@Valid MoveSeat wish) {
        Known man = desk.man(wish.man());
        desk.requireNear(wish.from());
        CentreSeats centre = lock(man, wish.cohort(), wish.leaves());
        Member current = current(man, centre, wish.leaves());
        GroupAhead group = group(centre, wish.cohort());
        if (group.key() == current.group()) {
            throw new BusinessRuleViolation("seat.same-group", group.code());
        }
        requireFit(man, centre, group, wish.from());
        end(current, wish.from(), EndingReason.TRANSFERRED);
        memberships.flush();
        requireNoGroup(man, wish.from());
        join(man, group, wish.from(), Origin.TRANSFER);
    }

    /** He joins, and what he had in another version of the programme counts as the table of equivalences says. */
    private void join(Known man, GroupAhead group, LocalDate from, Origin origin) {
        memberships.add(new Enrolment(group.key(), man.key(), from, origin));
        credits.join(man.key(), group.programmeVersion(), from, desk.me().userId(), desk.instant());
    }

    /**
     * Ends his membership; he goes to no other group, and his places as a guest are withdrawn.
     *
     * @throws BusinessRuleViolation {@code seat.not-in-group}, {@code seat.before-joining}, {@code seat.marks-after}, {@code
     *     shared.stale} when he has left that group meanwhile
     * @throws IllegalArgumentException for a transfer
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.END_MEMBERSHIP)
    public void leave(@Valid LeaveSeat wish) {
        if (wish.reason() == EndingReason.TRANSFERRED) {
            throw new IllegalArgumentException("A transfer needs another group");
        }
        Known man = desk.man(wish.man());
        desk.requireNear(wish.on());
        memberships.lockMan(man.key());
        CentreSeats centre = desk.seats();
        Member current = current(man, centre, wish.cohort());
        end(current, wish.reason() == EndingReason.MISTAKE ? current.from() : wish.on(), wish.reason());
        handover.withdrawPlaces(centre, man.key(), wish.reason(), desk.me().userId(), desk.instant());
    }

    /** His membership, when it is still of the group that the caller saw. */
    private static Member current(Known man, CentreSeats centre, UUID seen) {
        Member member = centre.lasting(man.key()).orElseThrow(() -> new BusinessRuleViolation("seat.not-in-group"));
        boolean same = centre.group(seen)
                .filter(group -> group.key() == member.group())
                .isPresent();
        if (!same) {
            throw new Stale();
        }
        return member;
    }

    private void end(Member current, LocalDate on, EndingReason reason) {
        if (on.isBefore(current.from())) {
            throw new BusinessRuleViolation("seat.before-joining", current.from());
        }
        memberships.markedOn(current.group(), current.man(), on).ifPresent(day -> {
            throw new BusinessRuleViolation("seat.marks-after", day);
        });
        memberships.enrolment(current.key()).end(on, reason);
    }

    /** Locks the group that is asked for, the one he leaves, and the man; then reads what the centre has. */
    private CentreSeats lock(Known man, UUID cohort, @Nullable UUID leaves) {
        memberships.lock(leaves == null ? new long[] {key(cohort)} : new long[] {key(cohort), key(leaves)});
        memberships.lockMan(man.key());
        return desk.seats();
    }

    private long key(UUID cohort) {
        return memberships.groupKey(desk.centre(), cohort).orElseThrow(() -> access.outOfScope("cohort"));
    }

    private static GroupAhead group(CentreSeats centre, UUID cohort) {
        return centre.group(cohort).orElseThrow(() -> new BusinessRuleViolation("seat.group-closed"));
    }

    private void requireFit(Known known, CentreSeats centre, GroupAhead group, LocalDate from) {
        SeatMan man = desk.seatMan(known);
        GroupFit fit = new SeatPlans(centre, desk.now()).fit(man, group, from);
        if (fit.refused()) {
            throw Refusals.of(fit.refusal(), man.died(), group.code());
        }
    }
}
