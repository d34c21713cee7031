package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When and where a centre is open to groups. */
public record Premises(ClosedDays closed, List<ReservedHours> reserved, List<Room> rooms) {

    /** Always open, with rooms nobody wrote down. */
    public static final Premises OPEN = new Premises(ClosedDays.NONE, List.of(), List.of());

    public Premises {
        reserved = List.copyOf(reserved);
        rooms = List.copyOf(rooms);
    }

    Optional<Room> room(@Nullable String written) {
        return rooms.stream().filter(room -> room.isCalled(written)).findFirst();
    }

    /** Sessions to come that are planned into such hours, by time. */
    public List<Planned> plannedInto(ReservedHours hours, Board board, LocalDateTime now) {
        return board.groups().stream()
                .flatMap(group -> group.meetings().stream()
                        .filter(meeting -> meeting.movable(now) && hours.touch(meeting, place(group.room())))
                        .map(meeting -> new Planned(group.ref(), group.code(), meeting.at())))
                .sorted(Comparator.comparing(Planned::at).thenComparing(Planned::code))
                .toList();
    }

    /** Sessions to come that are planned on closed days, by time: a holiday or a zone's closure came later. */
    public List<Stranded> stranded(Board board, LocalDateTime now) {
        return board.groups().stream()
                .flatMap(group -> group.meetings().stream()
                        .filter(meeting -> meeting.movable(now))
                        .flatMap(meeting -> closed
                                .on(meeting.day())
                                .map(why -> new Stranded(group.ref(), group.code(), meeting.at(), why))
                                .stream()))
                .sorted(Comparator.comparing(Stranded::at).thenComparing(Stranded::code))
                .toList();
    }

    /**
     * A session that is planned on a closed day.
     *
     * @param code of its group
     */
    public record Stranded(UUID group, String code, LocalDateTime at, ClosedDay why) {}

    /**
     * A session that is planned.
     *
     * @param code of its group
     */
    public record Planned(UUID group, String code, LocalDateTime at) {}

    /** Whether a session of a group in that room lies in reserved hours. */
    boolean isReserved(Meeting meeting, @Nullable String room) {
        return reserved.stream().anyMatch(hours -> hours.touch(meeting, place(room)));
    }

    private @Nullable String place(@Nullable String room) {
        return room(room).map(Room::place).orElse(null);
    }
}
