package org.reeduca.cohort.planning;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reeduca.cohort.planning.Finding.Kind;
import org.reeduca.shared.Texts;

/**
 * Finds what speaks against a board, looking only at the moments at which a group did not meet before: what clashed
 * already is not the fault of the plan.
 */
final class Clashes {

    private final Premises premises;
    private final Map<LocalDate, List<Taken>> byDay;

    /** A session with its group. */
    private record Taken(Group group, Meeting meeting) {}

    Clashes(Board board, Premises premises) {
        this.premises = premises;
        this.byDay = board.groups().stream()
                .flatMap(group ->
                        group.meetings().stream().filter(Meeting::active).map(meeting -> new Taken(group, meeting)))
                .collect(groupingBy(taken -> taken.meeting().day()));
    }

    List<Finding> of(Replanned replanned) {
        List<Finding> found = new ArrayList<>();
        Group group = replanned.after();
        for (Meeting meeting : replanned.atNewMoments()) {
            withItself(group, meeting, found);
            withOthers(group, meeting, found);
            withThePremises(group, meeting, found);
            withItsFacilitators(group, meeting, found);
        }
        order(replanned, found);
        return found;
    }

    private static void withItself(Group group, Meeting meeting, List<Finding> found) {
        for (Meeting other : group.meetings()) {
            boolean same = other.ref().equals(meeting.ref());
            if (!same && other.active() && other.day().equals(meeting.day())) {
                found.add(Finding.of(
                        other.overlaps(meeting) ? Kind.OVERLAP : Kind.TWICE_A_DAY, group, meeting, (String) null));
            } else if (!same && other.unit() == meeting.unit() && other.at().equals(meeting.at())) {
                found.add(Finding.of(Kind.CANCELLED_THERE, group, meeting, (String) null));
            }
        }
    }

    private void withOthers(Group group, Meeting meeting, List<Finding> found) {
        for (Taken taken : byDay.getOrDefault(meeting.day(), List.of())) {
            Group other = taken.group();
            if (other.ref().equals(group.ref()) || !taken.meeting().overlaps(meeting)) {
                continue;
            }
            for (Assigned busy : shared(group, other, meeting.day())) {
                found.add(Finding.of(Kind.FACILITATOR_BUSY, group, meeting, busy.name() + " (" + other.code() + ")"));
            }
            if (sameRoom(group, other)) {
                found.add(Finding.of(Kind.ROOM_TAKEN, group, meeting, other.code()));
            }
        }
    }

    private static List<Assigned> shared(Group group, Group other, LocalDate day) {
        return group.facilitators().stream()
                .filter(one -> one.on(day)
                        && other.facilitators().stream().anyMatch(two -> two.userId() == one.userId() && two.on(day)))
                .toList();
    }

    private static boolean sameRoom(Group one, Group other) {
        return one.room() != null
                && other.room() != null
                && Texts.key(one.room()).equals(Texts.key(other.room()));
    }

    private void withThePremises(Group group, Meeting meeting, List<Finding> found) {
        if (premises.isReserved(meeting, group.room())) {
            found.add(Finding.of(Kind.RESERVED_HOURS, group, meeting, (String) null));
        }
        premises.closed()
                .on(meeting.day())
                .ifPresent(closed -> found.add(Finding.of(Kind.CLOSED_DAY, group, meeting, closed.why())));
        premises.room(group.room())
                .filter(room -> room.seats() != null && room.seats() < group.men())
                .ifPresent(room -> found.add(Finding.of(Kind.ROOM_TOO_SMALL, group, meeting, room.name())));
    }

    private static void withItsFacilitators(Group group, Meeting meeting, List<Finding> found) {
        List<Assigned> there = group.facilitators().stream()
                .filter(one -> one.on(meeting.day()))
                .toList();
        if (there.isEmpty()) {
            found.add(Finding.of(Kind.NOBODY_FACILITATES, group, meeting, (String) null));
        }
        there.stream()
                .filter(one -> !one.qualifiedOn(meeting.day()))
                .forEach(one -> found.add(Finding.of(Kind.QUALIFICATION_ENDED, group, meeting, one.name())));
    }

    private static void order(Replanned replanned, List<Finding> found) {
        Set<List<Object>> before = new HashSet<>();
        broken(replanned.before()).forEach(pair -> before.add(refs(pair)));
        for (List<Meeting> pair : broken(replanned.after())) {
            if (!before.contains(refs(pair))) {
                found.add(Finding.of(
                        Kind.ORDER_BROKEN,
                        replanned.after(),
                        pair.get(1),
                        Integer.toString(pair.get(0).unit())));
            }
        }
    }

    private static List<Object> refs(List<Meeting> pair) {
        return List.of(pair.get(0).ref(), pair.get(1).ref());
    }

    /** Neighbours in the series of which the later unit is given first. */
    private static List<List<Meeting>> broken(Group group) {
        List<Meeting> series = group.meetings().stream()
                .filter(Meeting::inSeries)
                .sorted(Meeting.BY_UNIT)
                .toList();
        List<List<Meeting>> broken = new ArrayList<>();
        for (int i = 1; i < series.size(); i++) {
            Meeting earlier = Objects.requireNonNull(series.get(i - 1));
            Meeting later = Objects.requireNonNull(series.get(i));
            if (earlier.unit() < later.unit() && !later.at().isAfter(earlier.at())) {
                broken.add(List.of(earlier, later));
            }
        }
        return broken;
    }
}
