package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;

/** The unit of a session that was cancelled and has no other date is given on the dates that follow. */
public record GiveAgain(UUID meeting) implements Operation {

    @Override
    public List<Replanned> on(Board board, Premises premises, LocalDateTime now) {
        Group group = board.groupOf(meeting);
        Meeting owed = group.find(meeting).orElseThrow();
        if (!isOwed(group, owed)) {
            throw new BusinessRuleViolation("cohort.unit-has-date", owed.unit());
        }
        return List.of(new Following(premises, now).give(group, group, List.of(owed)));
    }

    /** Whether a session was cancelled and its unit is given nowhere else; of several, the last one speaks for the unit. */
    public static boolean isOwed(Group group, Meeting meeting) {
        return !meeting.active()
                && !meeting.catchUp()
                && group.meetings().stream()
                        .filter(other -> other.unit() == meeting.unit() && !other.catchUp())
                        .noneMatch(other -> other.active() || other.at().isAfter(meeting.at()));
    }
}
