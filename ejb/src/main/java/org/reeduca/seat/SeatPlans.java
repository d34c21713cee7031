package org.reeduca.seat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Equivalences;
import org.reeduca.seat.CentreSeats.Place;
import org.reeduca.seat.engine.Finish;
import org.reeduca.seat.engine.FinishPlanner;
import org.reeduca.seat.engine.FinishQuestion;
import org.reeduca.seat.engine.FitQuestion;
import org.reeduca.seat.engine.FitQuestion.Seat;
import org.reeduca.seat.engine.GroupFit;
import org.reeduca.seat.engine.Meeting;
import org.reeduca.seat.engine.Offer;

/** Puts the questions of the planners together from what a centre has ahead and how a man stands. Plain Java. */
final class SeatPlans {

    private final CentreSeats seats;
    private final LocalDateTime now;

    /** @param now local to the centre */
    SeatPlans(CentreSeats seats, LocalDateTime now) {
        this.seats = seats;
        this.now = now;
    }

    /** Whether he can still finish under an order, as a guest where there is a place for him. */
    Finish finish(long man, SeatCase order) {
        List<SessionAhead> own = seats.ownOf(man);
        return FinishPlanner.plan(question(man, order, own, offers(man, own)));
    }

    /** How far he comes with the sessions of his own group alone. */
    Finish finishAlone(long man, SeatCase order) {
        return FinishPlanner.reach(question(man, order, seats.ownOf(man), List.of()));
    }

    private FinishQuestion question(long man, SeatCase order, List<SessionAhead> own, List<Offer> offers) {
        return order.question(now.toLocalDate(), meetings(own), offers, seats.daysOff(), seats.hoursOf(man));
    }

    private static List<Meeting> meetings(List<SessionAhead> sessions) {
        return sessions.stream().map(SessionAhead::meeting).toList();
    }

    private List<Offer> offers(long man, List<SessionAhead> own) {
        Optional<Long> version = version(man, own);
        Set<Long> avoided = seats.avoidedBy(man);
        Set<Long> booked = seats.placesOf(man).stream().map(Place::session).collect(Collectors.toSet());
        return seats.sessions().stream()
                .filter(session -> !own.contains(session))
                .filter(session -> version.isEmpty() || session.group().programmeVersion() == version.get())
                .filter(session -> session.day().atTime(session.start()).isAfter(now))
                .filter(session -> seats.present(session).stream().noneMatch(avoided::contains))
                .map(session -> new Offer(session.meeting(), seats.free(session), booked.contains(session.key())))
                .toList();
    }

    /** The version of the programme that he follows: units of another one do not match by their numbers. */
    private Optional<Long> version(long man, List<SessionAhead> own) {
        return own.stream()
                .map(session -> session.group().programmeVersion())
                .findFirst()
                .or(() -> seats.lasting(man)
                        .flatMap(member -> seats.groups().stream()
                                .filter(group -> group.key() == member.group())
                                .map(GroupAhead::programmeVersion)
                                .findFirst()));
    }

    /** How a group fits a man who would join it on that day; until then he attends the one he is in. */
    GroupFit fit(SeatMan man, GroupAhead group, LocalDate joins) {
        List<SessionAhead> sessions = seats.sessionsOf(group.key(), joins);
        List<SessionAhead> own = new ArrayList<>(seats.ownOf(man.key()));
        own.removeIf(session -> !session.day().isBefore(joins));
        own.addAll(sessions);
        SeatCase order = carried(man, group);
        return GroupFit.of(new FitQuestion(
                man.closedOn(),
                seats.hoursOf(man.key()),
                sessions.stream()
                        .map(session -> new Seat(session.meeting(), free(session, man.key())))
                        .toList(),
                seats.avoidedIn(group.key(), man.key(), joins).size(),
                order == null ? null : FinishPlanner.reach(question(man.key(), order, own, List.of()))));
    }

    /** What he owes as it would stand in that group: units of another version count there as the table says. */
    private @Nullable SeatCase carried(SeatMan man, GroupAhead group) {
        SeatCase order = man.order();
        Optional<Long> follows = seats.lasting(man.key())
                .flatMap(member -> seats.groups().stream()
                        .filter(one -> one.key() == member.group())
                        .map(GroupAhead::programmeVersion)
                        .findFirst());
        if (order == null || follows.isEmpty() || follows.get() == group.programmeVersion()) {
            return order;
        }
        Equivalences into = seats.into(group.programmeVersion());
        return order.carried(unit -> into.unitOf(follows.get(), unit));
    }

    /** Places left in a session for a man; his own as a guest is his already. */
    private int free(SessionAhead session, long man) {
        return seats.free(session) + (seats.present(session).contains(man) ? 1 : 0);
    }

    /**
     * The groups for a man, the best first.
     *
     * @param joins the day on which he would join
     */
    List<GroupChoice> choices(SeatMan man, LocalDate joins) {
        List<GroupChoice> choices = new ArrayList<>();
        for (GroupAhead group : seats.groups()) {
            boolean his = seats.lasting(man.key())
                    .map(member -> member.group() == group.key())
                    .orElse(false);
            if (!his) {
                choices.add(choice(man, group, joins));
            }
        }
        choices.sort(Comparator.comparing(GroupChoice::fit, GroupFit.BEST_FIRST).thenComparing(GroupChoice::code));
        return List.copyOf(choices);
    }

    private GroupChoice choice(SeatMan man, GroupAhead group, LocalDate joins) {
        return new GroupChoice(
                group.ref(),
                group.code(),
                group.weekday(),
                group.start(),
                group.start().plusMinutes(group.minutes()),
                group.room(),
                fit(man, group, joins),
                gaps(carried(man, group), seats.sessionsOf(group.key(), joins)));
    }

    /** Units that he lacks and that the group will not give him any more, in their order. */
    static List<Integer> gaps(@Nullable SeatCase order, List<SessionAhead> sessions) {
        if (order == null) {
            return List.of();
        }
        int last = sessions.stream().mapToInt(SessionAhead::unit).max().orElse(0);
        TreeSet<Integer> missing =
                IntStream.rangeClosed(1, last).boxed().collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(order.sofar().units());
        sessions.forEach(session -> missing.remove(session.unit()));
        return List.copyOf(missing);
    }
}
