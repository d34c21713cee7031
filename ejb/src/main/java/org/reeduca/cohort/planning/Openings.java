package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reeduca.cohort.planning.Finding.Kind;

/**
 * The hours at which a group of a centre could hold one session more, beside those of its series.
 *
 * @param board all groups with their sessions
 * @param premises when and where the centre is open
 */
public record Openings(Board board, Premises premises) {

    private static final Set<Kind> HINDERS =
            EnumSet.of(Kind.OVERLAP, Kind.FACILITATOR_BUSY, Kind.RESERVED_HOURS, Kind.ROOM_TAKEN);

    private static final UUID NEW = new UUID(0, 0);

    /**
     * What makes it impossible, or would have to be asked about where nobody can be asked: the group or somebody who
     * facilitates it meets then, the place is kept free, or its room is taken.
     *
     * @param group its reference
     * @param at local to the centre
     * @return the first thing; empty when the hour is free, or the group not on the board
     */
    public Optional<Finding> hindrance(UUID group, LocalDateTime at, int minutes) {
        return board.find(group).flatMap(before -> hindrance(before, at, minutes));
    }

    private Optional<Finding> hindrance(Group before, LocalDateTime at, int minutes) {
        List<Meeting> meetings = new ArrayList<>(before.meetings());
        meetings.add(new Meeting(NEW, 0, at, minutes, Meeting.State.SCHEDULED, true, 0));
        Group after = before.with(before.cadence(), meetings);
        Optional<Finding> twice = before.meetings().stream()
                .filter(meeting -> meeting.active() && meeting.at().equals(at))
                .findFirst()
                .map(meeting -> Finding.of(Kind.OVERLAP, before, meeting, (String) null));
        return twice.or(() -> new Clashes(board.with(after), premises)
                .of(new Replanned(before, after, List.of())).stream()
                        .filter(finding -> HINDERS.contains(finding.kind()))
                        .findFirst());
    }
}
