package org.reeduca.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;
import org.reeduca.task.KeptTask.Session;

/**
 * A task as lists show it.
 *
 * @param raisedOn day on which it was raised
 * @param raisedHere whether the centre raised it, and not one that had the man before
 * @param person the man it is about; null for a list
 * @param group code of his group, or of the group of the session; null when he is in none
 * @param unit of the session that asked for it; null when none did
 * @param sessionOn its day
 * @param cancelled whether that session was cancelled; of a note, whether it cannot be written, see {@link GroundChange#NOTE_IMPOSSIBLE}
 * @param trace what was said about it, in order
 */
public record TaskLine(
        UUID ref,
        Occurrence occurrence,
        LocalDate raisedOn,
        boolean raisedHere,
        @Nullable Person person,
        @Nullable String group,
        @Nullable Integer unit,
        @Nullable LocalDate sessionOn,
        boolean cancelled,
        List<TaskEvent> trace,
        TaskStatus status) {

    public TaskLine {
        trace = List.copyOf(trace);
    }

    /** The statement that closed it; null while it is open. */
    public @Nullable TaskEvent closing() {
        return status.state() == TaskState.OPEN
                ? null
                : trace.stream()
                        .filter(event -> event.kind() == TaskEventKind.DONE || event.kind() == TaskEventKind.WITHDRAWN)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** What changed in the facts after it was done; null when nothing did. */
    public @Nullable GroundChange groundGone() {
        return status.groundGone()
                ? trace.stream()
                        .filter(event -> event.kind() == TaskEventKind.GROUND_GONE)
                        .reduce((earlier, later) -> later)
                        .map(TaskEvent::reason)
                        .orElse(null)
                : null;
    }

    /** Whether an account takes care of it. */
    public boolean ownedBy(UUID account) {
        Owner owner = status.owner();
        return owner != null && owner.account().equals(account);
    }

    /** As the plan looks at it. */
    KeptTask kept() {
        LocalDate day = sessionOn;
        return new KeptTask(
                ref,
                occurrence,
                raisedOn,
                raisedHere,
                status,
                occurrence.doneByItself() && day != null ? new Session(day, cancelled) : null);
    }

    /** A line whose statements are still being read. */
    record Builder(
            UUID ref,
            Occurrence occurrence,
            LocalDate raisedOn,
            boolean raisedHere,
            @Nullable LocalDate dueOn,
            @Nullable Person person,
            @Nullable String group,
            @Nullable Integer unit,
            @Nullable LocalDate sessionOn,
            boolean cancelled,
            List<TaskEvent> trace) {

        TaskLine build(ZoneId zone) {
            return new TaskLine(
                    ref,
                    occurrence,
                    raisedOn,
                    raisedHere,
                    person,
                    group,
                    unit,
                    sessionOn,
                    cancelled,
                    trace,
                    TaskStatus.of(raisedOn, dueOn, trace, zone));
        }
    }
}
