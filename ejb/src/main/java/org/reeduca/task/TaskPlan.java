package org.reeduca.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is raised and what is said about tasks on record, so that they say what the facts ask for. Carried out, and made again from
 * the same facts on the same day, it is empty.
 *
 * @param raised tasks nobody raised before
 * @param changes what is said about tasks on record
 */
record TaskPlan(List<Raised> raised, List<Change> changes) {

    /** Days after the end of its term, or after it was opened when that came later, from which a task is escalated. */
    static final int DAYS_TO_ESCALATE = 5;

    TaskPlan {
        raised = List.copyOf(raised);
        changes = List.copyOf(changes);
    }

    /** A new task. */
    record Raised(Occurrence occurrence, @Nullable LocalDate dueOn) {}

    /**
     * A statement about a task.
     *
     * @param revision its number
     */
    record Change(
            UUID task,
            int revision,
            TaskEventKind kind,
            @Nullable GroundChange reason,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /**
     * Compares what the facts ask for with what is on record.
     *
     * @param kept all tasks of the orders and lists the ground is about
     * @param startedOn day on which the centre began to keep tasks: of warnings and reports of progress, which are counted from the
     *     beginning of an order, what was due before is not raised
     */
    static TaskPlan of(Ground ground, List<KeptTask> kept, LocalDate today, LocalDate startedOn) {
        Map<Occurrence, KeptTask> known =
                kept.stream().collect(Collectors.toMap(KeptTask::occurrence, Function.identity()));
        List<Raised> raised = new ArrayList<>();
        ground.asked().forEach((occurrence, due) -> {
            boolean history = occurrence.counted() && due != null && due.isBefore(startedOn);
            if (!known.containsKey(occurrence) && !history) {
                raised.add(new Raised(occurrence, due));
            }
        });
        List<Change> changes = kept.stream()
                .flatMap(task -> change(task, ground, today).stream())
                .toList();
        return new TaskPlan(raised, changes);
    }

    boolean isEmpty() {
        return raised.isEmpty() && changes.isEmpty();
    }

    private static Optional<Change> change(KeptTask task, Ground ground, LocalDate today) {
        if (task.occurrence().note()) {
            return promised(task, today);
        }
        return ground.asked().containsKey(task.occurrence())
                ? asked(task, ground.asked().get(task.occurrence()), today)
                : notAsked(task, ground, today);
    }

    /** What somebody promised to write follows from no fact of an order; it is withdrawn while it cannot be written. */
    private static Optional<Change> promised(KeptTask task, LocalDate today) {
        KeptTask.Session session = task.session();
        boolean impossible = session != null && session.cancelled();
        return switch (task.status().state()) {
            case OPEN ->
                impossible
                        ? said(task, TaskEventKind.WITHDRAWN, GroundChange.NOTE_IMPOSSIBLE, null, null)
                        : over(task, today);
            case WITHDRAWN ->
                impossible
                        ? Optional.empty()
                        : said(task, TaskEventKind.REOPENED, null, task.status().dueOn(), null);
            case DONE -> Optional.empty();
        };
    }

    private static Optional<Change> asked(KeptTask task, @Nullable LocalDate due, LocalDate today) {
        TaskStatus status = task.status();
        boolean closed = status.state() == TaskState.WITHDRAWN
                || (status.state() == TaskState.DONE && task.occurrence().list());
        if (closed) {
            return said(task, TaskEventKind.REOPENED, null, due, null);
        } else if (status.state() == TaskState.DONE) {
            return status.groundGone() ? said(task, TaskEventKind.GROUND_BACK, null, null, null) : Optional.empty();
        } else if (!Objects.equals(status.dueOn(), due)) {
            return said(task, TaskEventKind.MOVED, null, due, null);
        }
        return over(task, today);
    }

    /** That the term of an open task is long over is said once, before that that it is over and nobody took it. */
    private static Optional<Change> over(KeptTask task, LocalDate today) {
        TaskStatus status = task.status();
        LocalDate due = status.dueOn();
        if (due == null || status.escalated()) {
            return Optional.empty();
        }
        LocalDate from = due.isBefore(status.since()) ? status.since() : due;
        if (today.isAfter(from.plusDays(DAYS_TO_ESCALATE))) {
            return said(task, TaskEventKind.ESCALATED, null, null, null);
        }
        return today.isAfter(from) && status.owner() == null && !status.untaken()
                ? said(task, TaskEventKind.UNTAKEN, null, null, null)
                : Optional.empty();
    }

    private static Optional<Change> notAsked(KeptTask task, Ground ground, LocalDate today) {
        TaskStatus status = task.status();
        KeptTask.Session list = task.session();
        if (status.state() == TaskState.WITHDRAWN || (status.state() == TaskState.DONE && list != null)) {
            return Optional.empty();
        } else if (list == null) {
            GroundChange reason = ground.gone(task.occurrence());
            return status.state() == TaskState.OPEN
                    ? said(task, TaskEventKind.WITHDRAWN, reason, null, null)
                    : flagged(task, reason);
        } else if (list.cancelled()) {
            return said(task, TaskEventKind.WITHDRAWN, GroundChange.SESSION_CANCELLED, null, null);
        }
        return list.heldOn().isBefore(today)
                ? said(task, TaskEventKind.DONE, null, null, today)
                : said(task, TaskEventKind.WITHDRAWN, GroundChange.SESSION_MOVED, null, null);
    }

    /** What was done stays done; that its ground fell away is said once. An order that ended afterwards takes no ground away. */
    private static Optional<Change> flagged(KeptTask task, GroundChange reason) {
        return task.status().groundGone() || reason == GroundChange.ORDER_ENDED
                ? Optional.empty()
                : said(task, TaskEventKind.GROUND_GONE, reason, null, null);
    }

    private static Optional<Change> said(
            KeptTask task,
            TaskEventKind kind,
            @Nullable GroundChange reason,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {
        return Optional.of(new Change(task.ref(), task.status().revision() + 1, kind, reason, dueOn, doneOn));
    }
}
