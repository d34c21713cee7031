package org.reeduca.cohort.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A group as it is and as it would be.
 *
 * @param skipped days that were stepped over on the way, in order
 */
public record Replanned(Group before, Group after, List<Skip> skipped) {

    public Replanned {
        skipped = List.copyOf(skipped);
    }

    /** What becomes of each session that does not stay as it is, in the order of units and days. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Meeting meeting : before.meetings()) {
            after.find(meeting.ref())
                    .ifPresentOrElse(
                            next -> compare(meeting, next, changes), () -> changes.add(Change.removed(meeting)));
        }
        after.meetings().stream()
                .filter(meeting -> before.find(meeting.ref()).isEmpty())
                .map(Change::added)
                .forEach(changes::add);
        changes.sort(Comparator.comparingInt(Change::unit)
                .thenComparing(Change::kind)
                .thenComparing(Change::meeting));
        return changes;
    }

    private static void compare(Meeting was, Meeting is, List<Change> changes) {
        if (was.active() && !is.active()) {
            changes.add(Change.cancelled(was));
        } else if (!was.active() && is.active()) {
            changes.add(Change.restored(was));
        } else if (!was.at().equals(is.at())) {
            changes.add(Change.moved(was, is));
        }
    }

    /** Whether the group meets at other weekly hours afterwards. */
    public boolean changesCadence() {
        return !before.cadence().equals(after.cadence());
    }

    boolean changesNothing() {
        return changes().isEmpty() && !changesCadence();
    }

    /** The sessions at moments at which the group did not meet before. */
    List<Meeting> atNewMoments() {
        return after.meetings().stream()
                .filter(Meeting::active)
                .filter(meeting -> before.meetings().stream()
                        .noneMatch(old -> old.active() && old.at().equals(meeting.at())))
                .toList();
    }
}
