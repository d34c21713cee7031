package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeUser.account;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.desk.WorkList;
import org.reeduca.task.GroundChange;
import org.reeduca.task.TaskEvent;
import org.reeduca.task.TaskEventKind;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskList;
import org.reeduca.task.TaskService;
import org.reeduca.task.TaskState;
import org.reeduca.task.TaskView;

/** Tasks: raised once, seen by whom they concern, finished by whom they belong to, and what they cost. */
@ExtendWith(ArquillianExtension.class)
class TaskServiceIT {

    @Inject
    private TaskService tasks;

    @Inject
    private DeskService desk;

    @Inject
    private AttendanceService attendance;

    @Test
    void looking_twice_raises_once_and_a_correction_withdraws_with_what_changed() throws Exception {
        SomeCohort group = inBreach();
        UUID man = group.men().get(0);
        TaskLine breach = only(group.coordinator(), TaskView.ALL, kind("PROPOSE_BREACH"));
        assertThat(breach.status().dueOn()).isNotNull();
        assertThat(list(group.coordinator(), TaskView.ALL).lines())
                .hasSameSizeAs(list(group.coordinator(), TaskView.ALL).lines());

        for (UUID session : sessions(group)) {
            SomeMark.in(group, session).correctedToAttended(man, "Sí asistió");
        }

        TaskLine withdrawn = only(group.coordinator(), TaskView.CLOSED, kind("PROPOSE_BREACH"));
        assertThat(withdrawn.ref()).isEqualTo(breach.ref());
        assertThat(withdrawn.trace()).extracting(TaskEvent::reason).containsExactly(GroundChange.ATTENDED);
        for (UUID session : sessions(group)) {
            SomeMark.in(group, session).absent(man);
        }
        TaskLine again = only(group.coordinator(), TaskView.ALL, kind("PROPOSE_BREACH"));
        assertThat(again.ref()).as("the same task, open again").isEqualTo(breach.ref());
    }

    @Test
    void a_correction_by_the_service_changes_tasks_before_anybody_looks() throws Exception {
        SomeCohort group = inBreach();
        UUID man = group.men().get(0);
        only(group.coordinator(), TaskView.ALL, kind("PROPOSE_BREACH"));
        for (UUID session : sessions(group)) {
            SomeMark.in(group, session).closed();
            SaveRoll.Line line = new SaveRoll.Line(man, 1, Observed.ATTENDED);
            as(group.coordinator(), () -> attendance.correctMark(session, line, "Sí asistió"));
        }

        assertThat(Sql.number("""
                        SELECT COUNT(*) FROM task_event e JOIN task t ON t.task_ref = e.task_ref
                        WHERE t.centre_id = ? AND t.kind = 'PROPOSE_BREACH' AND e.kind = 'WITHDRAWN'
                        """, group.centreId())).isPositive();
    }

    @Test
    void a_list_is_closed_also_when_an_order_of_its_group_cannot_be_judged() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today().minusDays(2));
        SomeMark.in(group, session).absent(group.men().get(0));
        Sql.run(
                "UPDATE court_order SET overrides = '{\"dose.required\": {\"value\": 1}}' WHERE centre_id = ?",
                group.centreId());

        as(group.facilitator(), () -> attendance.closeRoll(session));

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM programme_session WHERE public_ref = ? AND closed_at IS NOT NULL",
                        session.toString()))
                .isEqualTo(1);
    }

    @Test
    void what_was_done_is_gone_from_the_day_and_stays_done_when_its_ground_falls_away() throws Exception {
        SomeCohort group = inBreach();
        UUID man = group.men().get(0);
        TaskLine breach = only(group.coordinator(), TaskView.ALL, kind("PROPOSE_BREACH"));
        assertThat(breaches(group)).hasSize(1);

        as(group.coordinator(), () -> tasks.finish(breach.ref(), group.today(), "12/2026"));

        assertThat(breaches(group)).as("not shown as something to do").isEmpty();
        for (UUID session : sessions(group)) {
            SomeMark.in(group, session).correctedToAttended(man, "Sí asistió");
        }
        TaskLine done = only(group.coordinator(), TaskView.CLOSED, kind("PROPOSE_BREACH"));
        assertThat(done.status().state()).isEqualTo(TaskState.DONE);
        assertThat(done.groundGone()).isEqualTo(GroundChange.ATTENDED);
        as(group.coordinator(), () -> tasks.reopen(breach.ref(), "No salió el oficio"));
        assertThat(only(group.coordinator(), TaskView.CLOSED, kind("PROPOSE_BREACH"))
                        .status()
                        .state())
                .as("open again, and nothing asks for it")
                .isEqualTo(TaskState.WITHDRAWN);
    }

    @Test
    void a_list_is_a_task_of_whoever_facilitates_done_by_its_marks_and_nobody_is_absent_meanwhile() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today().minusDays(2));
        TaskLine list = only(group.facilitator(), TaskView.ALL, TaskServiceIT::ofList);
        assertThat(list.occurrence().subject()).isEqualTo(session);
        as(group.facilitator(), () -> tasks.assign(list.ref(), account(group.facilitator())));
        assertThat(only(group.facilitator(), TaskView.MINE, TaskServiceIT::ofList)
                        .ref())
                .isEqualTo(list.ref());
        Refused.byRule(
                "task.by-the-list", () -> as(group.facilitator(), () -> tasks.finish(list.ref(), group.today(), "1")));
        assertThat(Sql.number("SELECT COUNT(*) FROM attendance_mark WHERE participant_id = ?", SomeCohort.id(man)))
                .isZero();

        SomeMark.in(group, session).attended(man);

        assertThat(only(group.coordinator(), TaskView.CLOSED, TaskServiceIT::ofList)
                        .trace())
                .extracting(TaskEvent::kind)
                .containsExactly(TaskEventKind.ASSIGNED, TaskEventKind.DONE);
    }

    @Test
    void a_list_of_a_group_that_was_given_up_is_withdrawn_and_not_complete() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.session(1, group.today().minusDays(2));
        only(group.coordinator(), TaskView.ALL, TaskServiceIT::ofList);

        Sql.run(
                "UPDATE cohort SET state = 'CANCELLED' WHERE public_ref = ?",
                group.cohort().toString());

        assertThat(only(group.coordinator(), TaskView.CLOSED, TaskServiceIT::ofList)
                        .trace())
                .extracting(TaskEvent::reason)
                .containsExactly(GroundChange.SESSION_CANCELLED);
    }

    @Test
    void the_day_shows_whose_task_a_row_is() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.session(1, group.today().minusDays(2));
        TaskLine list = only(group.facilitator(), TaskView.ALL, TaskServiceIT::ofList);
        as(group.facilitator(), () -> tasks.assign(list.ref(), account(group.facilitator())));

        WorkList work = as(group.coordinator(), () -> desk.findWork(DeskFilter.ALL));

        WorkItem row = work.rows().stream()
                .filter(item -> item.kind() == WorkKind.LIST)
                .findFirst()
                .orElseThrow();
        assertThat(work.assignments().of(row))
                .isNotNull()
                .satisfies(owner -> assertThat(owner.account()).isEqualTo(account(group.facilitator())));
        assertThat(row.matter()).isInstanceOf(Matter.OpenList.class);
    }

    @Test
    void another_centre_another_group_and_whoever_may_not_read_a_file_see_nothing() throws Exception {
        SomeCohort group = inBreach();
        SomeCohort elsewhere = SomeCohort.of(0);
        SomeCohort other = group.another("02/2026", 0);
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();
        TaskLine breach = only(group.coordinator(), TaskView.ALL, kind("PROPOSE_BREACH"));
        assertThat(list(group.facilitator(), TaskView.ALL).lines())
                .extracting(TaskLine::ref)
                .contains(breach.ref());
        assertThat(list(evaluator, TaskView.ALL).acts()).isFalse();
        for (String stranger : List.of(elsewhere.coordinator(), other.facilitator())) {
            assertThat(list(stranger, TaskView.ALL).lines()).isEmpty();
            Refused.notFound(() -> as(stranger, () -> tasks.assign(breach.ref(), account(stranger))));
        }

        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE public_ref = ?",
                group.men().get(0).toString());

        assertThat(list(evaluator, TaskView.ALL).counts()).contains(entry(TaskView.ALL, 0));
        assertThat(list(group.facilitator(), TaskView.ALL).lines()).isEmpty();
        Refused.byRule(
                "task.no-colleague",
                () -> as(group.coordinator(), () -> tasks.assign(breach.ref(), account(group.facilitator()))));
        assertThat(list(group.coordinator(), TaskView.ALL).lines()).isNotEmpty();
    }

    @Test
    void a_list_that_only_lacks_a_man_of_a_restricted_file_tells_nobody_else_of_him() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today().minusDays(2));
        SomeMark.in(group, session).attended(group.men().get(0));
        assertThat(list(group.facilitator(), TaskView.ALL).lines()).hasSize(1);

        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE public_ref = ?",
                group.men().get(1).toString());

        assertThat(list(group.facilitator(), TaskView.ALL).lines()).isEmpty();
        assertThat(list(group.coordinator(), TaskView.ALL).lines()).hasSize(1);
    }

    @Test
    void facilitators_take_for_themselves_and_finish_warnings_only() throws Exception {
        SomeCohort group = inBreach();
        TaskLine breach = only(group.coordinator(), TaskView.ALL, kind("PROPOSE_BREACH"));
        Refused.byRule(
                "task.own-only",
                () -> as(group.facilitator(), () -> tasks.assign(breach.ref(), account(group.coordinator()))));
        Refused.byRule(
                "task.coordination-only",
                () -> as(group.facilitator(), () -> tasks.finish(breach.ref(), group.today(), "1/2026")));
        Refused.byRule(
                "task.reference-missing",
                () -> as(group.coordinator(), () -> tasks.finish(breach.ref(), group.today(), " ")));
        Refused.byRule(
                "task.day-ahead",
                () -> as(
                        group.coordinator(),
                        () -> tasks.finish(breach.ref(), group.today().plusDays(1), "1/2026")));
        as(group.coordinator(), () -> tasks.finish(breach.ref(), group.today(), "1/2026"));
        Refused.byRule(
                "task.closed",
                () -> as(group.coordinator(), () -> tasks.finish(breach.ref(), group.today(), "1/2026")));
        Refused.byRule(
                "task.closed",
                () -> as(group.coordinator(), () -> tasks.assign(breach.ref(), account(group.coordinator()))));
    }

    @Test
    void the_database_refuses_what_the_plan_never_says() throws Exception {
        SomeCohort group = inBreach();
        TaskLine breach = only(group.coordinator(), TaskView.ALL, kind("PROPOSE_BREACH"));
        as(group.coordinator(), () -> tasks.finish(breach.ref(), group.today(), "1/2026"));
        String event =
                "INSERT INTO task_event (task_ref, revision, kind, reason, recorded_at) VALUES (?, ?, 'WITHDRAWN',"
                        + " 'EXCUSED', UTC_TIMESTAMP(6))";

        Refused.byDatabase("not open", () -> Sql.run(event, breach.ref().toString(), 2));
        Refused.byDatabase("follows the last", () -> Sql.run(event, breach.ref().toString(), 5));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE task SET due_on = NULL"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM task_event"));
        Refused.byDatabase("uq_task_occurrence", () -> Sql.run("""
                INSERT INTO task (task_ref, centre_id, subject_ref, kind, cause, fact, raised_on, raised_at)
                SELECT UUID(), centre_id, subject_ref, kind, cause, fact, raised_on, raised_at FROM task WHERE task_ref = ?
                """, breach.ref().toString()));
    }

    @Test
    void looking_costs_as_many_statements_for_many_men_as_for_one() throws Exception {
        SomeCohort few = inBreach();
        SomeCohort many = SomeCohort.of(12);
        for (int week = 4; week > 0; week--) {
            UUID session = many.session(5 - week, many.today().minusWeeks(week));
            for (UUID man : many.men()) {
                SomeMark.in(many, session).absent(man);
            }
        }

        long one = SqlCount.usual(() -> list(few.coordinator(), TaskView.ALL));

        assertThat(SqlCount.usual(() -> list(many.coordinator(), TaskView.ALL)))
                .isEqualTo(one)
                .isLessThanOrEqualTo(11);
    }

    /** One man who missed six sessions, the last three weeks ago. */
    private static SomeCohort inBreach() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        for (int week = 8; week > 2; week--) {
            UUID session = group.session(9 - week, group.today().minusWeeks(week));
            SomeMark.in(group, session).absent(group.men().get(0));
        }
        return group;
    }

    private static List<UUID> sessions(SomeCohort group) throws Exception {
        return List.of(
                group.sessionOf(1),
                group.sessionOf(2),
                group.sessionOf(3),
                group.sessionOf(4),
                group.sessionOf(5),
                group.sessionOf(6));
    }

    private static Predicate<TaskLine> kind(String kind) {
        return line -> line.occurrence().kind().equals(kind);
    }

    private static boolean ofList(TaskLine line) {
        return line.occurrence().list();
    }

    private TaskLine only(String login, TaskView view, Predicate<TaskLine> which) throws Exception {
        List<TaskLine> found = list(login, view).lines().stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<WorkItem> breaches(SomeCohort group) throws Exception {
        return as(group.coordinator(), () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.kind() == WorkKind.BREACH)
                .toList();
    }

    private TaskList list(String login, TaskView view) throws Exception {
        return as(login, () -> tasks.findTasks(view, 1));
    }
}
