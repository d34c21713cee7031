package org.reeduca.seat;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.Cohort;
import org.reeduca.cohort.Enrolment;
import org.reeduca.cohort.Enrolment.EndingReason;
import org.reeduca.cohort.Enrolment.Origin;
import org.reeduca.seat.CentreSeats.Member;
import org.reeduca.seat.engine.Availability;
import org.reeduca.seat.engine.FitQuestion;
import org.reeduca.seat.engine.FitQuestion.Seat;
import org.reeduca.seat.engine.GroupFit;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door by which a group closes before its last session, or goes on in another one. What its men attended stays
 * theirs; sessions that were only planned do not take place.
 */
@Stateless
public class GroupClosingService {

    @Inject
    private MembershipRepository memberships;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private Standings standings;

    @Inject
    private Desk desk;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /**
     * Closes a group. Its men go on in another group, or to the waiting list as far as they still owe sessions. Whoever was to
     * leave it later leaves it now, for the reason that was written down; where he goes on was decided then.
     *
     * @return the men who belonged to it without an end, with what becomes of them
     * @throws BusinessRuleViolation {@code seat.group-closed}, {@code seat.marks-after}, {@code seat.day-far}; with another
     *     group {@code seat.same-group}, {@code seat.other-programme}, {@code seat.no-sessions}, {@code seat.full}, {@code
     *     seat.apart}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CLOSE_GROUP)
    public List<MovedMan> close(@Valid CloseGroup wish) {
        audit.about("cohort", wish.cohort(), null);
        String reason = desk.reason(wish.reason());
        desk.requireNear(wish.on());
        long key = key(wish.cohort());
        UUID into = wish.into();
        List<Cohort> locked = into == null ? memberships.lock(key) : memberships.lock(key, key(into));
        CentreSeats centre = desk.seats();
        GroupAhead closing = group(centre, wish.cohort());
        memberships.markedOn(key, null, wish.on()).ifPresent(day -> {
            throw new BusinessRuleViolation("seat.marks-after", day);
        });
        GroupAhead target = into == null ? null : group(centre, into);
        List<Member> leaving = centre.memberships().stream()
                .filter(member -> member.group() == key)
                .filter(member -> member.to() == null || member.to().isAfter(wish.on()))
                .toList();
        Map<Long, SeatMan> men = new HashMap<>();
        standings
                .questions(Men.OF_COHORT, key, desk.today())
                .forEach(asked -> men.put(asked.key(), SeatMan.of(asked, desk.today())));
        if (target != null) {
            requireRoom(centre, closing, target, coming(leaving, men), wish.on());
        }
        List<MovedMan> moved = move(centre, leaving, men, target, wish.on());
        cancelSessions(key, wish.on(), reason);
        Cohort cohort =
                locked.stream().filter(one -> one.id() == key).findFirst().orElseThrow();
        if (memberships.hasHeld(key)) {
            cohort.finish();
        } else {
            cohort.cancel();
        }
        memberships.close(
                key,
                wish.on(),
                target == null ? null : target.key(),
                reason,
                desk.me().userId(),
                desk.instant());
        return moved;
    }

    private long key(UUID cohort) {
        return memberships.groupKey(desk.centre(), cohort).orElseThrow(() -> access.outOfScope("cohort"));
    }

    private static GroupAhead group(CentreSeats centre, UUID ref) {
        return centre.group(ref).orElseThrow(() -> new BusinessRuleViolation("seat.group-closed"));
    }

    /** Keys of those who go on in the other group of a merger: not of whoever owes nothing, or was to leave anyway. */
    private static Set<Long> coming(List<Member> leaving, Map<Long, SeatMan> men) {
        return leaving.stream()
                .filter(member -> member.to() == null)
                .map(Member::man)
                .filter(man -> Objects.requireNonNull(men.get(man)).owes())
                .collect(Collectors.toSet());
    }

    /** Refuses a merger for which the other group has no room, or in which men would meet who must not. */
    private static void requireRoom(
            CentreSeats centre, GroupAhead closing, GroupAhead target, Set<Long> men, LocalDate on) {
        if (closing.key() == target.key()) {
            throw new BusinessRuleViolation("seat.same-group", target.code());
        }
        if (closing.programmeVersion() != target.programmeVersion()) {
            throw new BusinessRuleViolation("seat.other-programme", target.code());
        }
        int meetings = men.stream()
                .mapToInt(man -> centre.avoidedIn(target.key(), man, on).size())
                .sum();
        GroupFit fit = GroupFit.of(new FitQuestion(
                null,
                Availability.ALWAYS,
                centre.sessionsOf(target.key(), on).stream()
                        .map(session -> new Seat(session.meeting(), freeBeyond(centre, session, men)))
                        .toList(),
                meetings,
                null));
        if (fit.refused()) {
            throw Refusals.of(fit.refusal(), false, target.code());
        }
    }

    /** One more than is left in a session when all of them have come, so that below 1 means too few. */
    private static int freeBeyond(CentreSeats centre, SessionAhead session, Set<Long> men) {
        Set<Long> there = centre.present(session);
        long coming = men.stream().filter(man -> !there.contains(man)).count();
        return centre.free(session) - (int) coming + 1;
    }

    private List<MovedMan> move(
            CentreSeats centre,
            List<Member> leaving,
            Map<Long, SeatMan> men,
            @Nullable GroupAhead target,
            LocalDate on) {
        for (Member member : leaving) {
            SeatMan man = Objects.requireNonNull(men.get(member.man()));
            memberships.lockMan(man.key());
            Enrolment enrolment = memberships.enrolment(member.key());
            if (member.to() == null) {
                boolean goesOn = target != null && man.owes();
                enrolment.end(later(on, member), goesOn ? EndingReason.TRANSFERRED : man.endingWithGroup());
            } else {
                enrolment.endSooner(later(on, member));
                UUID ref = man.person().ref();
                audit.record(AuditAction.END_MEMBERSHIP, "participant", ref, ref);
            }
        }
        memberships.flush();
        return leaving.stream()
                .filter(member -> member.to() == null)
                .map(member -> goOn(centre, Objects.requireNonNull(men.get(member.man())), target, later(on, member)))
                .toList();
    }

    /** The day on which a membership ends: that of the group, or the day it began when that is later. */
    private static LocalDate later(LocalDate on, Member member) {
        return on.isBefore(member.from()) ? member.from() : on;
    }

    private MovedMan goOn(CentreSeats centre, SeatMan man, @Nullable GroupAhead target, LocalDate from) {
        UUID ref = man.person().ref();
        audit.record(target == null ? AuditAction.END_MEMBERSHIP : AuditAction.TRANSFER, "participant", ref, ref);
        if (target != null && man.owes()) {
            memberships.add(new Enrolment(target.key(), man.key(), from, Origin.TRANSFER));
            return new MovedMan(
                    man.person(), false, SeatPlans.gaps(man.order(), centre.sessionsOf(target.key(), from)));
        }
        boolean waits = man.owes() && waiting.entryOf(man.key()).isEmpty();
        if (waits) {
            waiting.add(new WaitingEntry(
                    man.key(),
                    desk.centre(),
                    null,
                    desk.today(),
                    null,
                    desk.me().userId(),
                    desk.instant()));
        }
        return new MovedMan(man.person(), waits, List.of());
    }

    private void cancelSessions(long group, LocalDate on, String reason) {
        memberships
                .scheduled(group, on)
                .forEach(session -> session.cancel(reason, desk.me().userId(), desk.instant()));
    }
}
