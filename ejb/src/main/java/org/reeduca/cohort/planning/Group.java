package org.reeduca.cohort.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A group with all its sessions.
 *
 * @param code how the centre calls it
 * @param cadence when it usually meets
 * @param room where, null when none is fixed
 * @param men how many belong to it or will
 * @param facilitators everybody who has or will have it
 * @param meetings in any order; kept by time
 */
public record Group(
        UUID ref,
        String code,
        Cadence cadence,
        @Nullable String room,
        int men,
        List<Assigned> facilitators,
        List<Meeting> meetings) {

    public Group {
        facilitators = List.copyOf(facilitators);
        meetings = meetings.stream()
                .sorted(Comparator.comparing(Meeting::at).thenComparing(Meeting.BY_UNIT))
                .toList();
    }

    Group with(Cadence changed, List<Meeting> replanned) {
        return new Group(ref, code, changed, room, men, facilitators, replanned);
    }

    /** The session of that reference. */
    public Optional<Meeting> find(UUID meeting) {
        return meetings.stream().filter(one -> one.ref().equals(meeting)).findFirst();
    }

    /** The sessions after that unit that may still get another date, in the order of their units. */
    List<Meeting> movableAfter(int unit, LocalDateTime now) {
        return meetings.stream()
                .filter(meeting -> meeting.inSeries() && meeting.unit() > unit && meeting.movable(now))
                .sorted(Meeting.BY_UNIT)
                .toList();
    }

    /** Days on which it has a session, cancelled ones included, without those named. */
    Set<LocalDate> daysWithout(List<Meeting> left) {
        return meetings.stream()
                .filter(meeting -> !left.contains(meeting))
                .map(Meeting::day)
                .collect(Collectors.toSet());
    }

    /** The day of its last session in the series; empty without any. */
    public Optional<LocalDate> lastDay() {
        return meetings.stream().filter(Meeting::inSeries).map(Meeting::day).max(Comparator.naturalOrder());
    }
}
