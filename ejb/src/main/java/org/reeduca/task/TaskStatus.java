package org.reeduca.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task stands, as follows from what was said about it.
 *
 * @param owner who takes care of it; null when nobody does
 * @param dueOn last day of its term now; null without one
 * @param since day since which it is open with this term
 * @param escalated whether that it is long over was said
 * @param untaken whether that its term is over and nobody takes care of it was said
 * @param groundGone whether it was done and its ground fell away
 * @param revision of the last statement; 0 before the first
 */
public record TaskStatus(
        TaskState state,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        LocalDate since,
        boolean escalated,
        boolean untaken,
        boolean groundGone,
        int revision) {

    /** A task of which nothing was said yet. */
    static TaskStatus raised(LocalDate on, @Nullable LocalDate dueOn) {
        return new TaskStatus(TaskState.OPEN, null, dueOn, on, false, false, false, 0);
    }

    /**
     * A task after what was said about it.
     *
     * @param zone of the centre, for the days of the statements
     */
    static TaskStatus of(LocalDate raisedOn, @Nullable LocalDate dueOn, List<TaskEvent> trace, ZoneId zone) {
        TaskStatus status = raised(raisedOn, dueOn);
        for (TaskEvent event : trace) {
            status = status.after(event, LocalDate.ofInstant(event.recordedAt(), zone));
        }
        return status;
    }

    TaskStatus after(TaskEvent event, LocalDate day) {
        int last = event.revision();
        return switch (event.kind()) {
            case ASSIGNED -> new TaskStatus(state, event.owner(), dueOn, since, escalated, false, groundGone, last);
            case DONE -> new TaskStatus(TaskState.DONE, owner, dueOn, since, escalated, false, false, last);
            case WITHDRAWN -> new TaskStatus(TaskState.WITHDRAWN, owner, dueOn, since, escalated, false, false, last);
            case REOPENED -> new TaskStatus(TaskState.OPEN, owner, event.dueOn(), day, false, false, false, last);
            case MOVED -> new TaskStatus(state, owner, event.dueOn(), day, false, false, groundGone, last);
            case ESCALATED -> new TaskStatus(state, owner, dueOn, since, true, untaken, groundGone, last);
            case UNTAKEN -> new TaskStatus(state, owner, dueOn, since, escalated, true, groundGone, last);
            case GROUND_GONE -> new TaskStatus(state, owner, dueOn, since, escalated, untaken, true, last);
            case GROUND_BACK -> new TaskStatus(state, owner, dueOn, since, escalated, untaken, false, last);
        };
    }

    /** Whether it is open and its term is over. */
    public boolean overdue(LocalDate today) {
        return state == TaskState.OPEN && dueOn != null && dueOn.isBefore(today);
    }
}
