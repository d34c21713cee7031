package org.reeduca.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.OpenList;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Dates;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.Evaluation.Tally;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.report.OpenReportCorrection;
import org.reeduca.task.TaskPlan.Change;
import org.reeduca.task.TaskPlan.Raised;

/** The tasks of a centre in memory: facts that change, and plans carried out as the database would. Today is Monday 9 March 2026. */
final class SomeTasks {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final UUID ORDER = UUID.randomUUID();

    private final Map<Occurrence, KeptTask> kept = new LinkedHashMap<>();
    private final Map<UUID, List<TaskEvent>> traces = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<SessionOutcome> outcomes = new ArrayList<>();
    private final List<OpenList> lists = new ArrayList<>();
    private final List<OpenReportCorrection> corrections = new ArrayList<>();
    private State state = State.COMPLYING;
    private LocalDate today = TODAY;
    private LocalDate startedOn = TODAY;

    /** The n-th unexcused absence asks for an act. */
    SomeTasks asks(String act, int nth, UUID session, @Nullable LocalDate due) {
        steps.add(new Step(act, "unexcused == " + nth, session.toString(), due));
        return this;
    }

    SomeTasks asks(Step step) {
        steps.add(step);
        return this;
    }

    /** What a session counts as. */
    SomeTasks counts(UUID session, Outcome outcome) {
        outcomes.removeIf(one -> one.session().equals(session.toString()));
        outcomes.add(new SessionOutcome(session.toString(), 1, TODAY.minusDays(7), outcome, 11, false));
        return this;
    }

    SomeTasks asksNothing() {
        steps.clear();
        return this;
    }

    SomeTasks stands(State now) {
        state = now;
        return this;
    }

    SomeTasks on(LocalDate day) {
        today = day;
        return this;
    }

    SomeTasks startedOn(LocalDate day) {
        startedOn = day;
        return this;
    }

    SomeTasks lacks(UUID session, LocalDate heldOn) {
        lists.add(new OpenList(session, "01/2026", 3, heldOn, 2, "Ana de Prueba", false, null));
        return this;
    }

    /** A sheet that went out says otherwise of a session. */
    SomeTasks saysOtherwise(UUID sheet, UUID session) {
        corrections.add(new OpenReportCorrection(ORDER, sheet, session));
        return this;
    }

    SomeTasks saysRight() {
        corrections.clear();
        return this;
    }

    SomeTasks complete() {
        lists.clear();
        return this;
    }

    /** The session of a list got another day or was cancelled. */
    SomeTasks session(UUID session, LocalDate heldOn, boolean cancelled) {
        Occurrence list = Occurrence.ofList(session);
        KeptTask task = task(list);
        kept.put(
                list,
                new KeptTask(
                        task.ref(),
                        list,
                        task.raisedOn(),
                        true,
                        task.status(),
                        new KeptTask.Session(heldOn, cancelled)));
        return this;
    }

    /** Somebody promised to write. */
    SomeTasks promised(Occurrence note, LocalDate due) {
        raise(new Raised(note, due));
        return this;
    }

    /** Whether what was promised can be written. */
    SomeTasks writable(Occurrence note, boolean can) {
        KeptTask task = task(note);
        kept.put(
                note,
                new KeptTask(
                        task.ref(), note, task.raisedOn(), true, task.status(), new KeptTask.Session(TODAY, !can)));
        return this;
    }

    TaskPlan plan() {
        Evaluation evaluation = new Evaluation(
                state,
                new Tally(5, 16, 11, 700, 2, 0, 2, 0, 0, 0, 1),
                new Dates(null, null, null, true, null),
                outcomes,
                List.of(),
                List.of(),
                List.of(),
                steps);
        return TaskPlan.of(
                new Ground(Map.of(ORDER, evaluation), lists, corrections),
                List.copyOf(kept.values()),
                today,
                startedOn);
    }

    /** Carries out what the facts ask for now. */
    TaskPlan run() {
        TaskPlan plan = plan();
        plan.raised().forEach(this::raise);
        plan.changes().forEach(this::say);
        return plan;
    }

    private void raise(Raised raised) {
        UUID ref = UUID.randomUUID();
        Occurrence occurrence = raised.occurrence();
        KeptTask.Session session = occurrence.list()
                ? lists.stream()
                        .filter(list -> list.session().equals(occurrence.subject()))
                        .map(list -> new KeptTask.Session(list.heldOn(), false))
                        .findFirst()
                        .orElseThrow()
                : null;
        kept.put(
                occurrence,
                new KeptTask(ref, occurrence, today, true, TaskStatus.raised(today, raised.dueOn()), session));
        traces.put(ref, new ArrayList<>());
    }

    private void say(Change change) {
        say(
                kept.values().stream()
                        .filter(task -> task.ref().equals(change.task()))
                        .findFirst()
                        .orElseThrow(),
                new TaskEvent(
                        change.revision(),
                        change.kind(),
                        null,
                        change.doneOn(),
                        null,
                        change.dueOn(),
                        change.reason(),
                        null,
                        at(),
                        null));
    }

    private void say(KeptTask task, TaskEvent event) {
        Objects.requireNonNull(traces.get(task.ref())).add(event);
        kept.put(
                task.occurrence(),
                new KeptTask(
                        task.ref(),
                        task.occurrence(),
                        task.raisedOn(),
                        true,
                        task.status().after(event, today),
                        task.session()));
    }

    private Instant at() {
        return today.atTime(18, 0).toInstant(ZoneOffset.UTC);
    }

    /** Somebody did it. */
    SomeTasks done(Occurrence occurrence) {
        KeptTask task = task(occurrence);
        say(
                task,
                new TaskEvent(
                        task.status().revision() + 1,
                        TaskEventKind.DONE,
                        null,
                        today,
                        "12/2026",
                        null,
                        null,
                        null,
                        at(),
                        "Ana"));
        return this;
    }

    /** Somebody takes care of it. */
    SomeTasks taken(Occurrence occurrence, Owner owner) {
        KeptTask task = task(occurrence);
        say(
                task,
                new TaskEvent(
                        task.status().revision() + 1,
                        TaskEventKind.ASSIGNED,
                        owner,
                        null,
                        null,
                        null,
                        null,
                        null,
                        at(),
                        "Ana"));
        return this;
    }

    KeptTask task(Occurrence occurrence) {
        KeptTask task = kept.get(occurrence);
        if (task == null) {
            throw new AssertionError("nothing on record of " + occurrence);
        }
        return task;
    }

    List<KeptTask> all() {
        return List.copyOf(kept.values());
    }

    List<TaskEvent> trace(Occurrence occurrence) {
        return List.copyOf(Objects.requireNonNull(traces.get(task(occurrence).ref())));
    }
}
