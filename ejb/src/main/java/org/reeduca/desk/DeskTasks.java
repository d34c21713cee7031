package org.reeduca.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.desk.Assignments.Colleague;
import org.reeduca.task.Occurrence;
import org.reeduca.task.Owner;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskState;

/**
 * The tasks behind rows, so that nothing is shown as two things: a row whose matter is a task belongs to whoever has the task, and
 * one whose task was done is gone.
 */
record DeskTasks(List<TaskLine> tasks) {

    static final DeskTasks NONE = new DeskTasks(List.of());

    DeskTasks {
        tasks = List.copyOf(tasks);
    }

    /** Whether the act of a step was done and nothing is to be looked at again. */
    boolean done(UUID order, Step step) {
        return tasks.stream()
                .anyMatch(task -> task.status().state() == TaskState.DONE
                        && !task.status().groundGone()
                        && task.occurrence().equals(Occurrence.of(order, step)));
    }

    /** The open task that a row is about. */
    Optional<TaskLine> of(WorkItem item) {
        if (item.matter() instanceof Matter.OpenList list) {
            return open(task ->
                    task.occurrence().list() && task.occurrence().subject().equals(list.session()));
        } else if (item.matter() instanceof Matter.Stands stands && stands.act() != null) {
            return open(task -> task.occurrence().subject().equals(stands.order())
                    && task.occurrence().kind().equals(stands.act()));
        }
        return Optional.empty();
    }

    private Optional<TaskLine> open(Predicate<TaskLine> fits) {
        return tasks.stream()
                .filter(task -> task.status().state() == TaskState.OPEN)
                .filter(fits)
                .reduce((earlier, later) -> later.raisedOn().isBefore(earlier.raisedOn()) ? earlier : later);
    }

    /** What was said about rows, with the owners of tasks in the place of what was said about the row. */
    Assignments over(Assignments said, List<WorkItem> items) {
        Map<String, Colleague> byRow = new HashMap<>(said.byRow());
        items.forEach(item -> of(item).ifPresent(task -> {
            Owner owner = task.status().owner();
            if (owner == null) {
                byRow.remove(item.key());
            } else {
                byRow.put(item.key(), new Colleague(owner.account(), owner.name()));
            }
        }));
        return new Assignments(said.me(), byRow, said.colleagues());
    }
}
