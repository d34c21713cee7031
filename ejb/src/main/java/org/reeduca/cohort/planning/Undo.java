package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;

/** Takes back what an earlier operation did to some groups, exactly or not at all. */
public record Undo(List<Done> done) implements Operation {

    public Undo {
        done = List.copyOf(done);
    }

    /**
     * What was done to one group.
     *
     * @param before its weekly hours then
     * @param after its weekly hours afterwards
     */
    public record Done(UUID group, Cadence before, Cadence after, List<Change> changes) {

        public Done {
            changes = List.copyOf(changes);
        }
    }

    @Override
    public List<Replanned> on(Board board, Premises premises, LocalDateTime now) {
        return done.stream()
                .map(one -> undo(board.find(one.group()).orElseThrow(Undo::gone), one, now))
                .toList();
    }

    @Override
    public boolean restores() {
        return true;
    }

    private static Replanned undo(Group group, Done done, LocalDateTime now) {
        if (!group.cadence().equals(done.after())) {
            throw changedSince(group);
        }
        List<Meeting> meetings = new ArrayList<>(group.meetings());
        for (Change change : done.changes()) {
            Meeting meeting = group.find(change.meeting()).orElseThrow(() -> changedSince(group));
            requireAsLeft(group, meeting, change, now);
            if (change.kind() == Change.Kind.ADDED) {
                meetings.remove(meeting);
            } else {
                Collections.replaceAll(meetings, meeting, asBefore(meeting, change));
            }
        }
        return new Replanned(group, group.with(done.before(), meetings), List.of());
    }

    private static Meeting asBefore(Meeting meeting, Change change) {
        return new Meeting(
                meeting.ref(),
                meeting.unit(),
                change.was(),
                meeting.minutes(),
                Meeting.State.SCHEDULED,
                meeting.catchUp(),
                meeting.version());
    }

    /**
     * A session has to be where the change left it, and one that goes back to an earlier date has to have that date still
     * before it: the past is not planned. A cancelled one may come back in the past, as it may have taken place.
     */
    private static void requireAsLeft(Group group, Meeting meeting, Change change, LocalDateTime now) {
        boolean cancelled = change.kind() == Change.Kind.CANCELLED;
        LocalDateTime left = cancelled ? change.was() : change.becomes();
        if (meeting.state() != (cancelled ? Meeting.State.CANCELLED : Meeting.State.SCHEDULED)
                || !meeting.at().equals(left)) {
            throw changedSince(group);
        }
        boolean begun = !cancelled && !meeting.movable(now);
        boolean back = change.kind() == Change.Kind.MOVED && !change.was().isAfter(now);
        if (begun || back) {
            throw new BusinessRuleViolation("cohort.undo-too-late", group.code(), change.unit());
        }
    }

    private static BusinessRuleViolation gone() {
        return new BusinessRuleViolation("cohort.plan-changed");
    }

    private static BusinessRuleViolation changedSince(Group group) {
        return new BusinessRuleViolation("cohort.undo-changed-since", group.code());
    }
}
