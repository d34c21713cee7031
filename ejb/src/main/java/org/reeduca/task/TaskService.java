package org.reeduca.task;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.OpenList;
import org.reeduca.attendance.OpenLists;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Texts;
import org.reeduca.standing.Person;
import org.reeduca.task.TaskRepository.Said;

/**
 * The door to what is to be done: coordinators hand tasks over and finish them, facilitators take those of their groups and finish
 * warnings, evaluators look. Nobody raises a task and nobody ticks off a list: both follow from the facts.
 */
@Stateless
public class TaskService {

    /** Longest number of a letter. */
    public static final int LONGEST_REFERENCE = 80;

    /** Longest reason. */
    public static final int LONGEST_NOTE = 255;

    @Inject
    private TaskRepository tasks;

    @Inject
    private TaskKeeper keeper;

    @Inject
    private TaskOwners owners;

    @Inject
    private OpenLists openLists;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Brings the caller's centre up to date and answers the tasks that they see of it.
     *
     * @param page from 1; beyond the last one, the last one
     */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.LIST_TASKS)
    public TaskList findTasks(TaskView view, int page) {
        Me me = currentUser.me();
        long centre = centre(me);
        LocalDate today = today(me);
        keeper.keep(centre, TaskOwners.zone(me));
        return TaskList.of(
                readable(me, today),
                view,
                page,
                today,
                me,
                me.has(Role.COORDINATOR) ? owners.candidates(centre) : List.of());
    }

    /**
     * Takes a task, gives it to a colleague, or gives it up. Facilitators take and give up for themselves only.
     *
     * @param account reference of who takes care of it from here on; null for nobody
     * @throws BusinessRuleViolation {@code task.closed}, {@code task.no-colleague}, {@code task.own-only} when a facilitator decides
     *     for somebody else
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.ASSIGN_TASK)
    public void assign(UUID task, @Nullable UUID account) {
        Me me = currentUser.me();
        TaskLine line = find(task, me);
        if (line.occurrence().note()) {
            throw new BusinessRuleViolation("task.by-the-note");
        }
        boolean own = account == null ? line.ownedBy(me.ref()) : account.equals(me.ref());
        if (!own && !me.has(Role.COORDINATOR)) {
            throw new BusinessRuleViolation("task.own-only");
        }
        owners.assign(line, account, me);
    }

    /**
     * Says that a task was done.
     *
     * @param on the day, today at the latest
     * @param reference number of the letter or document; a warning may have none
     * @throws BusinessRuleViolation {@code task.closed}, {@code task.by-the-list} for a list, {@code task.by-the-note} for
     *     what is done by writing, {@code task.coordination-only} when a
     *     facilitator finishes more than a warning, {@code task.day-ahead}, {@code task.reference-missing}, {@code
     *     task.reference-too-long}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.FINISH_TASK)
    public void finish(UUID task, LocalDate on, String reference) {
        Me me = currentUser.me();
        TaskLine line = find(task, me);
        String number = Texts.clean(reference);
        boolean warning = line.occurrence().kind().equals(Occurrence.WARN_PARTICIPANT);
        if (line.occurrence().list()) {
            throw new BusinessRuleViolation("task.by-the-list");
        } else if (line.occurrence().note()) {
            throw new BusinessRuleViolation("task.by-the-note");
        } else if (!warning && !me.has(Role.COORDINATOR)) {
            throw new BusinessRuleViolation("task.coordination-only");
        } else if (on.isAfter(today(me))) {
            throw new BusinessRuleViolation("task.day-ahead");
        } else if (number.isEmpty() && !warning) {
            throw new BusinessRuleViolation("task.reference-missing");
        } else if (number.length() > LONGEST_REFERENCE) {
            throw new BusinessRuleViolation("task.reference-too-long", LONGEST_REFERENCE);
        }
        say(line, me, TaskState.OPEN, "task.closed", Said.done(on, number.isEmpty() ? null : number));
    }

    /**
     * Says that a task was not done after all; it is open again with its term.
     *
     * @throws BusinessRuleViolation {@code task.not-done}, {@code task.by-the-list}, {@code task.note-missing}, {@code
     *     task.note-too-long}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.FINISH_TASK)
    public void reopen(UUID task, String why) {
        Me me = currentUser.me();
        TaskLine line = find(task, me);
        String note = Texts.clean(why);
        if (line.occurrence().list()) {
            throw new BusinessRuleViolation("task.by-the-list");
        } else if (line.occurrence().note()) {
            throw new BusinessRuleViolation("task.by-the-note");
        } else if (note.isEmpty()) {
            throw new BusinessRuleViolation("task.note-missing");
        } else if (note.length() > LONGEST_NOTE) {
            throw new BusinessRuleViolation("task.note-too-long", LONGEST_NOTE);
        }
        audit.because(note);
        say(
                line,
                me,
                TaskState.DONE,
                "task.not-done",
                Said.reopened(line.status().dueOn(), note));
    }

    /**
     * The tasks of the caller's scope. A list on which only men are missing whose files the caller may not read would tell of them, so
     * it is left out while it is open.
     */
    private List<TaskLine> readable(Me me, LocalDate today) {
        FileReader reader = FileReader.of(me);
        List<TaskLine> found = tasks.find(StaffScope.of(me), reader, today, TaskOwners.zone(me));
        if (reader.readsAll()) {
            return found;
        }
        LocalDate oldest = found.stream()
                .filter(line -> line.occurrence().list())
                .flatMap(line -> Stream.ofNullable(line.sessionOn()))
                .min(LocalDate::compareTo)
                .orElse(today);
        Set<UUID> lacking = openLists.since(oldest, centre(me), today, reader).stream()
                .map(OpenList::session)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(line -> !line.occurrence().list()
                        || line.status().state() != TaskState.OPEN
                        || lacking.contains(line.occurrence().subject()))
                .toList();
    }

    private void say(TaskLine line, Me me, TaskState expected, String otherwise, Said said) {
        tasks.lock(centre(me));
        TaskStatus now = owners.current(line, me).status();
        if (now.state() != expected) {
            throw new BusinessRuleViolation(otherwise);
        }
        tasks.say(line.ref(), now.revision() + 1, said, me.userId(), clock.instant());
    }

    private TaskLine find(UUID task, Me me) {
        TaskLine line = tasks.find(task, StaffScope.of(me), FileReader.of(me), today(me), TaskOwners.zone(me))
                .orElseThrow(() -> access.outOfScope("task"));
        Person person = line.person();
        audit.about("task", task, person == null ? null : person.ref());
        return line;
    }

    private long centre(Me me) {
        Long centre = me.centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }

    private LocalDate today(Me me) {
        return LocalDate.now(clock.withZone(TaskOwners.zone(me)));
    }
}
