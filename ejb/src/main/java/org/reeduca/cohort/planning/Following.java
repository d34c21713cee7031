package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives cancelled units on the dates that follow: each unit from the first of them on takes the date of the next, and the
 * series becomes longer at its end. The group's dates stay as they are; only what is given on them changes, and as many
 * dates are added as units fell out.
 */
final class Following {

    private final Premises premises;
    private final LocalDateTime now;

    Following(Premises premises, LocalDateTime now) {
        this.premises = premises;
        this.now = now;
    }

    /**
     * @param before the group as it was
     * @param group the same with the sessions cancelled
     * @param owed cancelled sessions of the group whose units are to be given again; not empty
     */
    Replanned give(Group before, Group group, List<Meeting> owed) {
        int first = owed.stream().mapToInt(Meeting::unit).min().orElseThrow();
        List<Meeting> later = group.movableAfter(first, now);
        List<LocalDateTime> dates =
                new ArrayList<>(later.stream().map(Meeting::at).sorted().toList());
        Laying laying = new Laying(group.cadence(), premises.closed(), group.daysWithout(List.of()));
        LocalDateTime last = latest(owed, dates);
        for (int i = 0; i < owed.size(); i++) {
            last = laying.next(last);
            dates.add(last);
        }
        return new Replanned(
                before, group.with(group.cadence(), assigned(group, later, owed, dates)), laying.skipped());
    }

    private LocalDateTime latest(List<Meeting> owed, List<LocalDateTime> dates) {
        LocalDateTime latest = now;
        for (Meeting meeting : owed) {
            latest = meeting.at().isAfter(latest) ? meeting.at() : latest;
        }
        return dates.stream()
                .max(Comparator.naturalOrder())
                .filter(latest::isBefore)
                .orElse(latest);
    }

    private static List<Meeting> assigned(
            Group group, List<Meeting> later, List<Meeting> owed, List<LocalDateTime> dates) {
        List<Meeting> inOrder = new ArrayList<>(later);
        owed.forEach(meeting -> inOrder.add(meeting.again(meeting.at())));
        inOrder.sort(Meeting.BY_UNIT);
        Map<UUID, Meeting> placed = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            placed.put(inOrder.get(i).ref(), inOrder.get(i).movedTo(dates.get(i)));
        }
        List<Meeting> meetings = new ArrayList<>(group.meetings().stream()
                .map(meeting -> placed.getOrDefault(meeting.ref(), meeting))
                .toList());
        placed.values().stream()
                .filter(meeting -> group.find(meeting.ref()).isEmpty())
                .forEach(meetings::add);
        return meetings;
    }
}
