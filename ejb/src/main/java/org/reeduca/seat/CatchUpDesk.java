package org.reeduca.seat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.CatchUpProposal.Gathering;
import org.reeduca.seat.CatchUpProposal.Unserved;
import org.reeduca.seat.CatchUpWish.SlotWish;
import org.reeduca.seat.CatchUpWish.Wanted;
import org.reeduca.seat.engine.CatchUpPlan;
import org.reeduca.seat.engine.CatchUpPlanner;
import org.reeduca.seat.engine.CatchUpQuestion;
import org.reeduca.seat.engine.CatchUpQuestion.Apart;
import org.reeduca.seat.engine.CatchUpQuestion.Host;
import org.reeduca.seat.engine.CatchUpQuestion.Need;
import org.reeduca.seat.engine.CatchUpQuestion.Slot;
import org.reeduca.seat.engine.Meeting;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.Person;

/** All that a plan for catching up is made of at a centre, and the plan. Plain Java. */
final class CatchUpDesk {

    private static final String SLOT = "slot ";

    private final CentreSeats seats;
    private final LocalDateTime now;
    private final Map<Long, Map<Integer, Bilingual>> titles;
    private final List<SeatMan> men;
    private final List<CatchUpNeeds> needs = new ArrayList<>();

    /**
     * @param now local to the centre
     * @param men of its groups
     * @param titles of units, by version of the programme
     */
    CatchUpDesk(
            CentreSeats seats,
            LocalDateTime now,
            SeatPlans plans,
            List<SeatMan> men,
            Map<Long, Map<Integer, Bilingual>> titles) {
        this.seats = seats;
        this.now = now;
        this.men = List.copyOf(men);
        this.titles = titles;
        men.forEach(man -> CatchUpNeeds.of(seats, plans, man, titles).ifPresent(needs::add));
    }

    CentreSeats seats() {
        return seats;
    }

    List<CatchUpNeeds> needs() {
        return List.copyOf(needs);
    }

    Optional<CatchUpNeeds> needsOf(UUID man) {
        return needs.stream()
                .filter(one -> one.man().person().ref().equals(man))
                .findFirst();
    }

    Optional<Person> person(long man) {
        return men.stream().filter(one -> one.key() == man).map(SeatMan::person).findFirst();
    }

    Bilingual title(long programmeVersion, int unit) {
        return Objects.requireNonNullElse(
                titles.getOrDefault(programmeVersion, Map.of()).get(unit), new Bilingual("", ""));
    }

    /** The plan for a wish: of each version of the programme for itself, since units of one are none of another. */
    CatchUpProposal propose(CatchUpWish wish) {
        wish.slots().forEach(this::requirePossible);
        List<Gathering> sessions = new ArrayList<>();
        List<Unserved> unserved = new ArrayList<>();
        int fresh = 0;
        int atLeast = 0;
        boolean proved = true;
        for (long version : titles.keySet().stream().sorted().toList()) {
            CatchUpPlan plan = CatchUpPlanner.plan(question(wish, version));
            plan.sessions().forEach(session -> sessions.add(gathering(session, wish)));
            plan.unserved()
                    .forEach(left -> unserved.add(new Unserved(
                            person(Long.parseLong(left.need().man())).orElseThrow(),
                            left.need().unit(),
                            left.why())));
            fresh += plan.newSessions();
            atLeast += plan.atLeast();
            proved &= plan.proved();
        }
        sessions.sort(Comparator.comparing(Gathering::day)
                .thenComparing(Gathering::start)
                .thenComparing(Gathering::group));
        return new CatchUpProposal(sessions, unserved, fresh, atLeast, proved);
    }

    private void requirePossible(SlotWish slot) {
        if (!slot.day().atTime(slot.start()).isAfter(now)) {
            throw new BusinessRuleViolation("seat.slot-past", slot.day());
        }
        if (seats.daysOff().contains(slot.day())) {
            throw new BusinessRuleViolation("seat.slot-day-off", slot.day());
        }
        host(slot);
    }

    private GroupAhead host(SlotWish slot) {
        return seats.group(slot.cohort()).orElseThrow(() -> new BusinessRuleViolation("seat.group-closed"));
    }

    private CatchUpQuestion question(CatchUpWish wish, long version) {
        Set<Wanted> wanted = new HashSet<>(wish.needs());
        List<CatchUpNeeds> concerned =
                needs.stream().filter(one -> one.programmeVersion() == version).toList();
        List<Need> chosen = concerned.stream()
                .flatMap(one -> one.open().stream()
                        .filter(need ->
                                wanted.contains(new Wanted(one.man().person().ref(), need.unit()))))
                .toList();
        return new CatchUpQuestion(
                concerned.stream().map(CatchUpNeeds::asMan).toList(),
                chosen,
                hosts(version),
                slots(wish, version),
                seats.apart().stream()
                        .map(pair -> new Apart(Long.toString(pair.one()), Long.toString(pair.other())))
                        .collect(Collectors.toSet()));
    }

    private List<Host> hosts(long version) {
        return seats.sessions().stream()
                .filter(session -> session.group().programmeVersion() == version)
                .filter(session -> session.day().atTime(session.start()).isAfter(now))
                .filter(session -> !seats.daysOff().contains(session.day()))
                .map(session -> new Host(
                        session.meeting(),
                        seats.free(session),
                        seats.present(session).stream()
                                .map(key -> Long.toString(key))
                                .collect(Collectors.toSet())))
                .toList();
    }

    private List<Slot> slots(CatchUpWish wish, long version) {
        return IntStream.range(0, wish.slots().size())
                .filter(i -> host(wish.slots().get(i)).programmeVersion() == version)
                .mapToObj(i -> {
                    SlotWish slot = wish.slots().get(i);
                    GroupAhead host = host(slot);
                    return new Slot(SLOT + i, slot.day(), slot.start(), host.minutes(), host.capacity());
                })
                .toList();
    }

    private Gathering gathering(CatchUpPlan.Gathering planned, CatchUpWish wish) {
        Meeting meeting = planned.meeting();
        SessionAhead session =
                planned.fresh() ? null : seats.session(meeting.id()).orElseThrow();
        GroupAhead host = session == null
                ? host(wish.slots().get(Integer.parseInt(meeting.id().substring(SLOT.length()))))
                : session.group();
        return new Gathering(
                session == null ? null : session.ref(),
                host.ref(),
                host.code(),
                meeting.unit(),
                title(host.programmeVersion(), meeting.unit()),
                meeting.day(),
                meeting.start(),
                meeting.start().plusMinutes(meeting.minutes()),
                planned.men().stream()
                        .map(man -> person(Long.parseLong(man)).orElseThrow())
                        .toList());
    }
}
