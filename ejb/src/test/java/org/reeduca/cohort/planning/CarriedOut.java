package org.reeduca.cohort.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Carries the changes of a plan out one by one, as a database does, without knowing how they came about. */
final class CarriedOut {

    private CarriedOut() {}

    /** The board with the changes made; every session that was touched has the next version. */
    static Board on(Board board, Plan plan) {
        Board carried = board;
        for (Replanned replanned : plan.groups()) {
            Group old = find(board, replanned.before());
            List<Meeting> meetings = new ArrayList<>(old.meetings());
            replanned.changes().forEach(change -> make(change, meetings));
            carried = carried.with(old.with(replanned.after().cadence(), meetings));
        }
        return carried;
    }

    private static Group find(Board board, Group group) {
        return board.groups().stream()
                .filter(one -> one.ref().equals(group.ref()))
                .findFirst()
                .orElse(group);
    }

    private static void make(Change change, List<Meeting> meetings) {
        switch (change.kind()) {
            case ADDED ->
                meetings.add(new Meeting(
                        change.meeting(),
                        change.unit(),
                        change.becomes(),
                        change.minutes(),
                        Meeting.State.SCHEDULED,
                        false,
                        1));
            case REMOVED -> meetings.removeIf(meeting -> meeting.ref().equals(change.meeting()));
            case MOVED -> replace(meetings, change.meeting(), change, Meeting.State.SCHEDULED);
            case CANCELLED -> replace(meetings, change.meeting(), change, Meeting.State.CANCELLED);
            case RESTORED -> replace(meetings, change.meeting(), change, Meeting.State.SCHEDULED);
        }
    }

    private static void replace(List<Meeting> meetings, UUID ref, Change change, Meeting.State state) {
        meetings.replaceAll(meeting -> meeting.ref().equals(ref)
                ? new Meeting(
                        ref,
                        meeting.unit(),
                        change.after() == null ? meeting.at() : change.becomes(),
                        meeting.minutes(),
                        state,
                        meeting.catchUp(),
                        meeting.version() + 1)
                : meeting);
    }

    /** The board without the versions of its sessions. */
    static Board withoutVersions(Board board) {
        return new Board(board.groups().stream()
                .map(group -> group.with(
                        group.cadence(),
                        group.meetings().stream()
                                .map(meeting -> new Meeting(
                                        meeting.ref(),
                                        meeting.unit(),
                                        meeting.at(),
                                        meeting.minutes(),
                                        meeting.state(),
                                        meeting.catchUp(),
                                        0))
                                .toList()))
                .toList());
    }
}
