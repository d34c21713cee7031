package org.reeduca.cohort.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.cohort.planning.Meeting.State;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;

/**
 * Random boards, moments and operations, dense enough that rules meet: up to four groups share three facilitators and two
 * rooms; sessions were held, cancelled, moved by hand or offered to catch up; a tenth of all days is closed.
 */
final class RandomPlans {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 200;
    private static final LocalTime[] HOURS = {LocalTime.of(9, 0), LocalTime.of(17, 0), LocalTime.of(18, 0)};

    /** What a property is asked about. */
    record Question(Board board, Premises premises, List<Deadline> deadlines, LocalDateTime now, Operation operation) {

        Planner planner() {
            return new Planner(board, premises, deadlines, now);
        }
    }

    private final Random random;

    private RandomPlans(Random random) {
        this.random = random;
    }

    static Arbitrary<Question> any() {
        return Arbitraries.randomValue(random -> new RandomPlans(random).question());
    }

    private Question question() {
        Premises premises = premises();
        LocalDateTime now =
                START.plusDays(random.nextInt(DAYS / 2)).atTime(pick(HOURS)).plusMinutes(random.nextInt(90));
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            groups.add(group(i, now));
        }
        Board board = new Board(groups);
        List<Deadline> deadlines = groups.stream()
                .flatMap(group -> IntStream.range(0, random.nextInt(3)).mapToObj(i -> deadline(group)))
                .toList();
        return new Question(board, premises, deadlines, now, operation(board, now));
    }

    private Premises premises() {
        List<ClosedDay> closed = new ArrayList<>();
        for (int day = 0; day < 3 * DAYS; day++) {
            if (random.nextInt(10) == 0) {
                closed.add(
                        new ClosedDay(START.plusDays(day), new Bilingual("Cerrado", "Closed"), pick(Layer.values())));
            }
        }
        ReservedHours reserved = new ReservedHours(
                random.nextBoolean() ? null : "Arriba",
                pick(DayOfWeek.values()),
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                START.plusDays(random.nextInt(DAYS)),
                null);
        return new Premises(
                ClosedDays.of(closed),
                random.nextBoolean() ? List.of() : List.of(reserved),
                List.of(new Room("Uno", "Arriba", 10), new Room("Dos", "Abajo", null)));
    }

    private Group group(int number, LocalDateTime now) {
        Cadence cadence = cadence();
        List<Meeting> meetings = new ArrayList<>();
        LocalDateTime at = START.plusDays(random.nextInt(60)).atStartOfDay();
        int units = 3 + random.nextInt(14);
        for (int unit = 1; unit <= units; unit++) {
            at = cadence.next(at);
            if (random.nextInt(12) == 0) {
                meetings.add(meeting(unit, at, State.CANCELLED, false));
                at = random.nextInt(4) == 0 ? at : cadence.next(at);
            }
            boolean over = !at.isAfter(now);
            if (!meetings.isEmpty() && last(meetings).at().equals(at)) {
                continue;
            }
            meetings.add(meeting(unit, at, over && random.nextInt(6) > 0 ? State.HELD : State.SCHEDULED, false));
            if (random.nextInt(15) == 0) {
                at = cadence.next(at).plusDays(1);
            }
        }
        if (random.nextInt(6) == 0) {
            int unit = 1 + random.nextInt(units);
            meetings.replaceAll(meeting ->
                    meeting.unit() == unit && meeting.state() == State.SCHEDULED ? meeting.cancelled() : meeting);
        }
        if (random.nextInt(4) == 0) {
            LocalDateTime extra = START.plusDays(random.nextInt(DAYS)).atTime(pick(HOURS));
            boolean free = meetings.stream().noneMatch(other -> other.day().equals(extra.toLocalDate()));
            if (free) {
                meetings.add(meeting(1, extra, extra.isAfter(now) ? State.SCHEDULED : State.HELD, true));
            }
        }
        return new Group(
                UUID.randomUUID(),
                "G-" + number,
                cadence,
                random.nextInt(3) == 0 ? null : pick("Uno", "Dos"),
                random.nextInt(20),
                facilitators(),
                meetings);
    }

    private static Meeting last(List<Meeting> meetings) {
        return meetings.get(meetings.size() - 1);
    }

    private Cadence cadence() {
        Slot first = new Slot(pick(DayOfWeek.values()), pick(HOURS));
        if (random.nextInt(3) > 0) {
            return Cadence.of(first);
        }
        return Cadence.of(first, new Slot(first.weekday().plus(1 + random.nextInt(6)), pick(HOURS)));
    }

    private static Meeting meeting(int unit, LocalDateTime at, State state, boolean catchUp) {
        return new Meeting(UUID.randomUUID(), unit, at, 150, state, catchUp, 1);
    }

    private List<Assigned> facilitators() {
        List<Assigned> people = new ArrayList<>();
        for (long id = 1; id <= 3; id++) {
            if (random.nextInt(3) > 0) {
                LocalDate from = START.plusDays(random.nextInt(30));
                people.add(new Assigned(
                        id,
                        "Persona " + id,
                        from,
                        maybe(from.plusDays(random.nextInt(DAYS))),
                        maybe(START.plusDays(90))));
            }
        }
        return people;
    }

    private Deadline deadline(Group group) {
        return new Deadline(
                group.ref(),
                UUID.randomUUID(),
                new FullName("Juan", "Prueba", null),
                START.plusDays(random.nextInt(2 * DAYS)));
    }

    private Operation operation(Board board, LocalDateTime now) {
        Group group = pick(board.groups().toArray(Group[]::new));
        Meeting meeting = meeting(group, now);
        LocalDateTime to = meeting.at()
                .toLocalDate()
                .plusDays(random.nextInt(40) - 8)
                .atTime(random.nextBoolean() ? meeting.at().toLocalTime() : pick(HOURS));
        return switch (random.nextInt(6)) {
            case 0 -> new MoveOne(meeting.ref(), to);
            case 1 -> new MoveRest(meeting.ref(), to, false);
            case 2 -> new MoveRest(meeting.ref(), to, true);
            case 3 -> new GiveAgain(pick(cancelled(group, meeting)).ref());
            case 4 ->
                new Begin(
                        new Group(UUID.randomUUID(), "New", cadence(), "Uno", 0, facilitators(), List.of()),
                        to.toLocalDate(),
                        1 + random.nextInt(20),
                        150);
            default -> new Cancel(closure(board, meeting.day()), random.nextInt(3) > 0);
        };
    }

    /** Mostly one that can still be moved. */
    private Meeting meeting(Group group, LocalDateTime now) {
        Meeting[] movable = group.meetings().stream()
                .filter(meeting -> meeting.movable(now) && !meeting.catchUp())
                .toArray(Meeting[]::new);
        boolean any = movable.length == 0 || random.nextInt(10) == 0;
        return pick(any ? group.meetings().toArray(Meeting[]::new) : movable);
    }

    private static Meeting[] cancelled(Group group, Meeting otherwise) {
        Meeting[] cancelled =
                group.meetings().stream().filter(meeting -> !meeting.active()).toArray(Meeting[]::new);
        return cancelled.length == 0 ? new Meeting[] {otherwise} : cancelled;
    }

    /** The sessions of all groups that can fall out in up to two weeks from that day. */
    private List<UUID> closure(Board board, LocalDate from) {
        LocalDate to = from.plusDays(1 + random.nextInt(14));
        return board.groups().stream()
                .flatMap(group -> group.meetings().stream())
                .filter(meeting -> meeting.state() == State.SCHEDULED)
                .filter(meeting ->
                        !meeting.day().isBefore(from) && meeting.day().isBefore(to))
                .map(Meeting::ref)
                .toList();
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
