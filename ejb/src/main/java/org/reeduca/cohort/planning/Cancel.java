package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * Sessions that do not take place, of one or several groups. One that has begun and in which nobody was marked can be
 * cancelled too: the closure is often written down when it is over.
 *
 * @param meetings which
 * @param giveAgain whether their units are given on the dates that follow
 */
public record Cancel(List<UUID> meetings, boolean giveAgain) implements Operation {

    public Cancel {
        meetings = List.copyOf(meetings);
    }

    @Override
    public List<Replanned> on(Board board, Premises premises, LocalDateTime now) {
        Set<UUID> left = new HashSet<>(meetings);
        List<Replanned> replanned = new ArrayList<>();
        for (Group group : board.groups()) {
            List<Meeting> fallen = group.meetings().stream()
                    .filter(meeting -> left.remove(meeting.ref()))
                    .toList();
            if (!fallen.isEmpty()) {
                replanned.add(cancel(group, fallen, premises, now));
            }
        }
        if (!left.isEmpty()) {
            throw new BusinessRuleViolation("cohort.plan-changed");
        }
        return replanned;
    }

    private Replanned cancel(Group group, List<Meeting> fallen, Premises premises, LocalDateTime now) {
        fallen.forEach(Cancel::requireScheduled);
        Group cancelled = group.with(
                group.cadence(),
                group.meetings().stream()
                        .map(meeting -> fallen.contains(meeting) ? meeting.cancelled() : meeting)
                        .toList());
        List<Meeting> owed =
                fallen.stream().filter(meeting -> !meeting.catchUp()).toList();
        if (!giveAgain || owed.isEmpty()) {
            return new Replanned(group, cancelled, List.of());
        }
        return new Following(premises, now).give(group, cancelled, owed);
    }

    private static void requireScheduled(Meeting meeting) {
        if (meeting.state() == Meeting.State.HELD) {
            throw new BusinessRuleViolation("cohort.cancel-recorded", meeting.unit(), meeting.day());
        }
        if (meeting.state() == Meeting.State.CANCELLED) {
            throw new BusinessRuleViolation("cohort.cancel-cancelled", meeting.unit(), meeting.day());
        }
    }
}
