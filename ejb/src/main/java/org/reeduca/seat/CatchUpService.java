package org.reeduca.seat;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.CentreDays;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.cohort.planning.Openings;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.CatchUpProposal.Gathering;
import org.reeduca.seat.CatchUpQueue.Booked;
import org.reeduca.seat.CatchUpQueue.Host;
import org.reeduca.seat.CatchUpQueue.Line;
import org.reeduca.seat.CatchUpWish.SlotWish;
import org.reeduca.seat.GuestRepository.Statement;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.Men;
import org.reeduca.standing.Person;
import org.reeduca.standing.Standings;

/**
 * The door to catching up: who lacks which unit, a plan with the fewest sessions, and the places it gives. A proposal is
 * made anew when it is accepted, under locks of the groups it touches; one that has changed meanwhile is shown again
 * instead of being carried out.
 */
@Stateless
public class CatchUpService {

    @Inject
    private SeatRepository seats;

    @Inject
    private GuestRepository guests;

    @Inject
    private MembershipRepository memberships;

    @Inject
    private Standings standings;

    @Inject
    private CentreDays days;

    @Inject
    private Desk desk;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /** Who has to catch up on what, which places are given, and who could hold a session. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_CATCH_UPS)
    public CatchUpQueue openQueue() {
        CatchUpDesk at = catchUps();
        List<Line> lines = at.needs().stream()
                .flatMap(needs -> needs.lines().stream())
                .sorted(Comparator.comparing(Line::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Line::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(line -> line.person().fileNumber())
                        .thenComparingInt(Line::unit))
                .toList();
        return new CatchUpQueue(
                desk.today(),
                lines,
                booked(at),
                at.seats().groups().stream()
                        .map(group -> new Host(group.ref(), group.code()))
                        .toList());
    }

    private static List<Booked> booked(CatchUpDesk at) {
        List<Booked> booked = new ArrayList<>();
        for (SessionAhead session : at.seats().sessions()) {
            at.seats().places().stream()
                    .filter(place -> place.session() == session.key())
                    .forEach(place -> at.person(place.man())
                            .ifPresent(person -> booked.add(new Booked(
                                    person,
                                    session.ref(),
                                    session.group().code(),
                                    place.unit(),
                                    at.title(session.group().programmeVersion(), place.unit()),
                                    session.day(),
                                    session.start()))));
        }
        return booked;
    }

    private CatchUpDesk catchUps() {
        CentreSeats centre = desk.seats();
        LocalDate today = desk.today();
        SeatPlans plans = new SeatPlans(centre, desk.now());
        Map<Long, Map<Integer, Bilingual>> titles = new HashMap<>();
        centre.groups().stream()
                .map(GroupAhead::programmeVersion)
                .distinct()
                .forEach(version -> titles.put(version, seats.unitTitles(version)));
        List<SeatMan> men = standings.questions(Men.IN_GROUPS, desk.centre(), today).stream()
                .map(asked -> SeatMan.of(asked, today))
                .toList();
        return new CatchUpDesk(centre, desk.now(), plans, men, titles);
    }

    /**
     * Where the chosen men would catch up; nothing is written.
     *
     * @throws BusinessRuleViolation {@code seat.slot-past}, {@code seat.slot-day-off}, {@code seat.slot-taken}, {@code
     *     seat.slot-facilitator}, {@code seat.slot-room}, {@code seat.slot-reserved}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_CATCH_UPS)
    public CatchUpProposal propose(@Valid CatchUpWish wish) {
        requireOpen(wish);
        return catchUps().propose(wish);
    }

    /** Refuses hours at which a session more would clash with what the centre has planned, or with hours kept free. */
    private void requireOpen(CatchUpWish wish) {
        if (wish.slots().isEmpty()) {
            return;
        }
        CentreSeats centre = desk.seats();
        Openings openings = days.openings(desk.centre(), desk.today());
        for (SlotWish slot : wish.slots()) {
            centre.group(slot.cohort())
                    .flatMap(host -> openings.hindrance(host.ref(), slot.day().atTime(slot.start()), host.minutes()))
                    .ifPresent(hindrance -> {
                        throw refusal(hindrance, slot);
                    });
        }
    }

    private static BusinessRuleViolation refusal(Finding hindrance, SlotWish slot) {
        Object with = hindrance.with() == null ? "" : hindrance.with().es();
        return switch (hindrance.kind()) {
            case FACILITATOR_BUSY -> new BusinessRuleViolation("seat.slot-facilitator", slot.day(), with);
            case ROOM_TAKEN -> new BusinessRuleViolation("seat.slot-room", slot.day(), with);
            case RESERVED_HOURS -> new BusinessRuleViolation("seat.slot-reserved", slot.day());
            default -> new BusinessRuleViolation("seat.slot-taken", hindrance.group(), slot.day());
        };
    }

    /**
     * Carries a proposal out: sessions for catching up are put on the calendar, and the men on the guest lists.
     *
     * @param token of the proposal that was shown
     * @return what was carried out
     * @throws BusinessRuleViolation {@code seat.plan-changed} when the plan is another one by now
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.PLAN_CATCH_UPS)
    public CatchUpProposal accept(@Valid CatchUpWish wish, String token) {
        days.lock(desk.centre());
        requireOpen(wish);
        CatchUpProposal shown = catchUps().propose(wish);
        memberships.lock(shown.sessions().stream()
                .map(Gathering::cohort)
                .mapToLong(cohort ->
                        memberships.groupKey(desk.centre(), cohort).orElseThrow(() -> access.outOfScope("cohort")))
                .toArray());
        CatchUpDesk at = catchUps();
        CatchUpProposal proposal = at.propose(wish);
        if (!proposal.token().equals(token)) {
            throw new BusinessRuleViolation("seat.plan-changed");
        }
        List<Statement> statements = new ArrayList<>();
        for (Gathering gathering : proposal.sessions()) {
            UUID session = gathering.session() == null ? hold(gathering, at) : gathering.session();
            long key = guests.sessionKey(desk.centre(), session.toString()).orElseThrow();
            for (Person guest : gathering.guests()) {
                audit.record(AuditAction.PLAN_CATCH_UPS, "session", session, guest.ref());
                statements.add(place(at, guest, key, gathering.unit()));
            }
        }
        guests.append(statements, desk.me().userId(), desk.instant());
        return proposal;
    }

    private UUID hold(Gathering gathering, CatchUpDesk at) {
        GroupAhead host = at.seats().group(gathering.cohort()).orElseThrow();
        ProgrammeSession session = new ProgrammeSession(
                        host.key(),
                        gathering.unit(),
                        gathering.day().atTime(gathering.start()),
                        host.minutes(),
                        desk.me().userId(),
                        desk.instant())
                .forCatchingUp();
        guests.add(session);
        guests.flush();
        return session.publicRef();
    }

    private Statement place(CatchUpDesk at, Person guest, long session, int unit) {
        CatchUpNeeds needs = at.needsOf(guest.ref()).orElseThrow();
        Long missed = needs.missed(unit)
                .flatMap(absence -> guests.sessionKey(desk.centre(), absence.session()))
                .orElse(null);
        long man = needs.man().key();
        return new Statement(man, session, guests.revision(man, session) + 1, unit, missed, null);
    }

    /**
     * Takes a man off a guest list; he is back in the queue.
     *
     * @param reason why, kept
     * @throws BusinessRuleViolation {@code seat.guest-marked} once it is recorded what happened to him there
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.WITHDRAW_GUEST)
    public void withdrawGuest(UUID session, UUID man, String reason) {
        audit.about("session", session, man);
        String why = desk.reason(reason);
        Optional<Statement> place = guests.place(desk.centre(), session, man);
        Statement known = place.orElseThrow(() -> access.outOfScope("session"));
        if (guests.marked(known.man(), known.session())) {
            throw new BusinessRuleViolation("seat.guest-marked");
        }
        guests.append(
                List.of(new Statement(
                        known.man(), known.session(), known.revision() + 1, known.unit(), known.missed(), why)),
                desk.me().userId(),
                desk.instant());
    }
}
