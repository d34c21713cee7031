package org.reeduca.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.Me;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.task.TaskRepository.Candidate;
import org.reeduca.task.TaskRepository.Said;

/**
 * Who takes care of a task. Owning one shows nobody anything: it goes only to those who see it anyway. It is no door: the services
 * that call it have checked who asks and found the task within their scope.
 */
@ApplicationScoped
public class TaskOwners {

    private TaskRepository tasks;
    private Clock clock;

    protected TaskOwners() {}

    @Inject
    TaskOwners(TaskRepository tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Those of a centre who could take care of tasks. */
    List<Owner> candidates(long centreId) {
        return tasks.candidates(centreId).stream().map(Candidate::owner).toList();
    }

    /**
     * Gives an open task to somebody; to whoever has it already, nothing is said.
     *
     * @param account reference of somebody of the centre; null for nobody
     * @throws BusinessRuleViolation {@code task.closed} when it is not open, {@code task.no-colleague} for somebody who is not of the
     *     centre, neither coordinates nor facilitates, or may not see the task
     */
    public void assign(TaskLine task, @Nullable UUID account, Me me) {
        long centreId = Objects.requireNonNull(me.centreId());
        tasks.lock(centreId);
        if (account != null && !maySee(task, account, centreId, me)) {
            throw new BusinessRuleViolation("task.no-colleague");
        }
        TaskLine now = current(task, me);
        if (now.status().state() != TaskState.OPEN) {
            throw new BusinessRuleViolation("task.closed");
        }
        Owner before = now.status().owner();
        if (!Objects.equals(before == null ? null : before.account(), account)) {
            tasks.say(task.ref(), now.status().revision() + 1, Said.assigned(account), me.userId(), clock.instant());
        }
    }

    /** A task as it stands now that nobody else changes tasks of the centre. */
    TaskLine current(TaskLine task, Me me) {
        return tasks.all(Objects.requireNonNull(me.centreId()), today(me), zone(me)).stream()
                .filter(line -> line.ref().equals(task.ref()))
                .findFirst()
                .orElse(task);
    }

    private boolean maySee(TaskLine task, UUID account, long centreId, Me me) {
        return tasks.candidates(centreId).stream()
                .filter(one -> one.owner().account().equals(account))
                .anyMatch(one -> tasks.find(task.ref(), one.scope(centreId), one.reader(), today(me), zone(me))
                        .isPresent());
    }

    private LocalDate today(Me me) {
        return LocalDate.now(clock.withZone(zone(me)));
    }

    static ZoneId zone(Me me) {
        ZoneId zone = me.zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
