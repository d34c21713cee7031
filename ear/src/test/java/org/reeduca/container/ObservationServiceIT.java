package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Engagement;
import org.reeduca.attendance.Observation;
import org.reeduca.attendance.ObservationService;
import org.reeduca.attendance.ObservationStatement;
import org.reeduca.attendance.ObservationsOfMan;
import org.reeduca.task.GroundChange;
import org.reeduca.task.TaskEvent;
import org.reeduca.task.TaskEventKind;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskService;
import org.reeduca.task.TaskState;
import org.reeduca.task.TaskView;

/** What facilitators observe: appended, read by those who facilitate the group and nobody else, and a task once for whoever skips it. */
@ExtendWith(ArquillianExtension.class)
class ObservationServiceIT {

    private static final Observation SAID = new Observation(Engagement.BY_HIMSELF, "Habló de su semana", null, null);
    private static final Observation MORE =
            new Observation(Engagement.ON_HIMSELF, "Habló de su semana", "Escuchar", "Sus acuerdos");

    @Inject
    private ObservationService observations;

    @Inject
    private AttendanceService attendance;

    @Inject
    private TaskService tasks;

    @Test
    void what_is_written_is_appended_and_the_same_adds_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today());
        Refused.byRule("attendance.observation-not-present", () -> write(group, session, man, SAID));
        SomeMark.in(group, session).attended(man);

        assertThat(write(group, session, man, SAID)).isTrue();
        assertThat(write(group, session, man, SAID)).isFalse();
        assertThat(write(group, session, man, MORE)).isTrue();

        ObservationsOfMan found = found(group, session, man);
        assertThat(found.own()).isEqualTo(MORE);
        assertThat(found.history())
                .extracting(ObservationStatement::revision, ObservationStatement::observation)
                .containsExactly(tuple(2, MORE), tuple(1, SAID));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE session_observation SET contribution = 'x'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM session_observation"));
    }

    @Test
    void only_those_who_facilitate_the_group_read_it_and_the_audit_has_no_word_of_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort beside = group.another("02/2026", 0);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today());
        SomeMark.in(group, session).attended(man);
        write(group, session, man, SAID);

        assertThat(as(beside.facilitator(), () -> observations.find(session, man)))
                .isEmpty();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE user_login = ? AND participant_ref = ?",
                        beside.facilitator(),
                        man.toString()))
                .as("who saw nothing is not among those who saw")
                .isZero();
        Refused.notFound(() -> as(beside.facilitator(), () -> observations.write(session, man, SAID)));
        assertThat(Sql.number("""
                SELECT COUNT(*) FROM audit_event WHERE CONCAT_WS(' ', action, subject_kind, reason) LIKE '%Habl%'
                """)).isZero();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE action = 'WRITE_OBSERVATION' AND participant_ref = ?",
                        man.toString()))
                .isPositive();

        Sql.run("UPDATE cohort_facilitator SET to_on = ? WHERE cohort_id = ?", group.today(), group.cohortId());
        assertThat(as(group.facilitator(), () -> observations.find(session, man)))
                .as("whoever has left the group")
                .isEmpty();
    }

    @Test
    void who_skips_it_has_a_task_once_that_is_done_by_writing_and_by_nothing_else() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today());
        SomeMark.in(group, session).attended(man);
        Refused.byRule("attendance.promise-days", () -> promise(group, session, man, 15));

        promise(group, session, man, 3);

        Refused.byRule("attendance.promise-given", () -> promise(group, session, man, 1));
        assertThat(found(group, session, man).promised())
                .isEqualTo(group.today().plusDays(3));
        TaskLine note = notes(group, TaskView.MINE).get(0);
        assertThat(note.status().dueOn()).isEqualTo(group.today().plusDays(3));
        assertThat(Objects.requireNonNull(note.person()).ref()).isEqualTo(man);
        Refused.byRule(
                "task.by-the-note", () -> as(group.facilitator(), () -> tasks.finish(note.ref(), group.today(), "1")));
        Refused.byRule("task.by-the-note", () -> as(group.coordinator(), () -> tasks.assign(note.ref(), null)));

        write(group, session, man, SAID);

        assertThat(notes(group, TaskView.ALL)).isEmpty();
        assertThat(notes(group, TaskView.CLOSED)).singleElement().satisfies(done -> {
            assertThat(done.status().state()).isEqualTo(TaskState.DONE);
            assertThat(done.trace())
                    .extracting(TaskEvent::kind)
                    .containsExactly(TaskEventKind.ASSIGNED, TaskEventKind.DONE);
        });
        Refused.byRule("attendance.promise-written", () -> promise(group, session, man, 1));
        write(group, session, man, MORE);
        assertThat(notes(group, TaskView.CLOSED)).hasSize(1);
        assertThat(found(group, session, man).promised()).isNull();
    }

    @Test
    void looking_at_tasks_leaves_a_promise_as_it_is_and_closing_the_list_costs_no_more_for_it() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today());
        UUID plain = group.session(2, group.today());
        for (UUID man : group.men()) {
            SomeMark.in(group, session).attended(man);
            SomeMark.in(group, plain).attended(man);
        }
        as(group.coordinator(), () -> tasks.findTasks(TaskView.ALL, 1));
        long without = SqlCount.of(() -> close(group, plain));
        promise(group, session, group.men().get(0), 7);

        assertThat(SqlCount.of(() -> close(group, session))).isLessThanOrEqualTo(without);

        assertThat(notes(group, TaskView.ALL)).hasSize(1);
        assertThat(notes(group, TaskView.ALL).get(0).trace())
                .extracting(TaskEvent::kind)
                .containsExactly(TaskEventKind.ASSIGNED);
    }

    @Test
    void a_promise_that_cannot_be_kept_is_nobodys_task_until_it_can_be_and_writing_then_is_no_error() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(0);
        UUID other = group.men().get(1);
        UUID session = group.session(1, group.today());
        SomeMark.in(group, session).attended(man).attended(other);
        promise(group, session, man, 3);
        promise(group, session, other, 3);

        SomeMark.in(group, session).absent(other);
        assertThat(notes(group, TaskView.ALL))
                .extracting(line -> Objects.requireNonNull(line.person()).ref())
                .containsExactly(man);

        Sql.run("UPDATE cohort_facilitator SET to_on = ? WHERE cohort_id = ?", group.today(), group.cohortId());
        assertThat(notes(group.coordinator(), TaskView.ALL)).isEmpty();
        assertThat(notes(group.coordinator(), TaskView.CLOSED))
                .hasSize(2)
                .allSatisfy(line -> assertThat(
                                Objects.requireNonNull(line.closing()).reason())
                        .isEqualTo(GroundChange.NOTE_IMPOSSIBLE));

        Sql.run("UPDATE cohort_facilitator SET to_on = NULL WHERE cohort_id = ?", group.cohortId());
        assertThat(write(group, session, man, SAID)).as("before anybody looks").isTrue();
        assertThat(notes(group, TaskView.ALL)).isEmpty();
        SomeMark.in(group, session).correctedToAttended(other, "Sí vino");
        assertThat(notes(group, TaskView.ALL)).hasSize(1);
        write(group, session, other, SAID);
        assertThat(notes(group, TaskView.CLOSED))
                .extracting(line -> line.status().state())
                .containsExactlyInAnyOrder(TaskState.WITHDRAWN, TaskState.DONE);
    }

    private Object close(SomeCohort group, UUID session) throws Exception {
        as(group.facilitator(), () -> attendance.closeRoll(session));
        return session;
    }

    private boolean write(SomeCohort group, UUID session, UUID man, Observation said) throws Exception {
        return as(group.facilitator(), () -> observations.write(session, man, said));
    }

    private void promise(SomeCohort group, UUID session, UUID man, int days) throws Exception {
        as(group.facilitator(), () -> observations.promise(session, man, days));
    }

    private ObservationsOfMan found(SomeCohort group, UUID session, UUID man) throws Exception {
        return as(group.facilitator(), () -> observations.find(session, man)).orElseThrow();
    }

    private List<TaskLine> notes(SomeCohort group, TaskView view) throws Exception {
        return notes(group.facilitator(), view);
    }

    private List<TaskLine> notes(String login, TaskView view) throws Exception {
        return as(login, () -> tasks.findTasks(view, 1)).lines().stream()
                .filter(line -> line.occurrence().note())
                .toList();
    }
}
