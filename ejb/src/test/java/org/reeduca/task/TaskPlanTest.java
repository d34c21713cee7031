package org.reeduca.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.task.SomeTasks.ORDER;
import static org.reeduca.task.SomeTasks.TODAY;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.task.TaskPlan.Change;
import org.reeduca.task.TaskPlan.Raised;

/** What is raised, what is withdrawn and what stays. */
class TaskPlanTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final Occurrence REPORT =
            new Occurrence(ORDER, "REPORT_ABSENCES", "unexcused == 2", SESSION.toString());

    private final SomeTasks tasks = new SomeTasks();

    private SomeTasks asked() {
        return tasks.counts(SESSION, Outcome.ABSENT_UNEXCUSED).asks("REPORT_ABSENCES", 2, SESSION, TODAY.plusDays(3));
    }

    @Test
    void a_step_is_raised_once_with_its_term() {
        assertThat(asked().run().raised()).containsExactly(new Raised(REPORT, TODAY.plusDays(3)));
        assertThat(tasks.run().isEmpty()).isTrue();
        assertThat(tasks.all()).hasSize(1);
    }

    @Test
    void the_same_act_for_another_test_is_another_task() {
        asked().asks("REPORT_ABSENCES", 3, SESSION, null).run();

        assertThat(tasks.all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EXCUSED, EXCUSED",
        "ABSENT_LEAVE, EXCUSED",
        "ABSENT_PENDING, PENDING",
        "PRESENT, ATTENDED",
        "LATE_CREDITED, ATTENDED",
        "ABSENT_UNEXCUSED, COUNTS_OTHERWISE",
        "SENT_HOME_BEHAVIOUR, COUNTS_OTHERWISE"
    })
    void an_open_task_nothing_asks_for_is_withdrawn_with_what_changed(Outcome now, GroundChange reason) {
        asked().run();

        tasks.asksNothing().counts(SESSION, now).run();

        assertThat(tasks.task(REPORT).status().state()).isEqualTo(TaskState.WITHDRAWN);
        assertThat(tasks.trace(REPORT)).extracting(TaskEvent::reason).containsExactly(reason);
        assertThat(tasks.run().isEmpty()).isTrue();
    }

    @Test
    void a_session_without_a_mark_is_told_as_such_and_a_state_that_changed_too() {
        Occurrence arrival =
                new Occurrence(ORDER, "REPORT_NON_PRESENTATION", "state == NOT_PRESENTED", "/order/receivedOn");
        tasks.asks(new Step(arrival.kind(), arrival.cause(), arrival.fact(), null))
                .asks("REPORT_ABSENCES", 2, SESSION, null)
                .run();

        tasks.asksNothing().run();

        assertThat(tasks.trace(REPORT)).extracting(TaskEvent::reason).containsExactly(GroundChange.UNMARKED);
        assertThat(tasks.trace(arrival)).extracting(TaskEvent::reason).containsExactly(GroundChange.STATE_CHANGED);
    }

    @Test
    void a_report_for_credit_that_went_says_that_the_session_counts_otherwise() {
        Occurrence report = new Occurrence(ORDER, "REPORT_PERIODIC", "credited == 4", SESSION.toString());
        tasks.asks(new Step(report.kind(), report.cause(), report.fact(), TODAY))
                .run();

        tasks.asksNothing().counts(SESSION, Outcome.EXCUSED).run();

        assertThat(tasks.trace(report)).extracting(TaskEvent::reason).containsExactly(GroundChange.COUNTS_OTHERWISE);
    }

    @Test
    void an_order_that_ended_asks_for_nothing_whatever_its_counters_say() {
        asked().run();

        tasks.stands(State.LIFTED).run();

        assertThat(tasks.trace(REPORT)).extracting(TaskEvent::reason).containsExactly(GroundChange.ORDER_ENDED);
    }

    @Test
    void corrected_back_it_is_opened_again_and_not_raised_twice() {
        Owner ana = new Owner(UUID.randomUUID(), "Ana de Prueba");
        asked().run();
        tasks.taken(REPORT, ana);
        tasks.asksNothing().counts(SESSION, Outcome.EXCUSED).run();

        asked().run();

        assertThat(tasks.all()).hasSize(1);
        assertThat(tasks.task(REPORT).status().state()).isEqualTo(TaskState.OPEN);
        assertThat(tasks.task(REPORT).status().owner())
                .as("whoever had it has it again")
                .isEqualTo(ana);
        assertThat(tasks.trace(REPORT))
                .extracting(TaskEvent::kind)
                .containsExactly(TaskEventKind.ASSIGNED, TaskEventKind.WITHDRAWN, TaskEventKind.REOPENED);
    }

    @Test
    void what_was_done_is_never_withdrawn_only_flagged_once_and_unflagged() {
        asked().run();
        tasks.done(REPORT).asksNothing().counts(SESSION, Outcome.EXCUSED);

        tasks.run();
        assertThat(tasks.task(REPORT).status().state()).isEqualTo(TaskState.DONE);
        assertThat(tasks.task(REPORT).status().groundGone()).isTrue();
        assertThat(tasks.run().isEmpty()).isTrue();

        asked().run();
        assertThat(tasks.task(REPORT).status().groundGone()).isFalse();
        assertThat(tasks.task(REPORT).status().state()).isEqualTo(TaskState.DONE);
        assertThat(tasks.run().isEmpty()).isTrue();
    }

    @Test
    void what_was_done_under_an_order_that_ends_is_not_to_be_looked_at_again() {
        asked().run();

        tasks.done(REPORT).stands(State.REVOKED);

        assertThat(tasks.run().isEmpty()).isTrue();
        assertThat(tasks.task(REPORT).status().groundGone()).isFalse();
    }

    @Test
    void a_term_that_ends_on_another_day_is_said_and_keeps_the_task() {
        asked().run();
        tasks.asksNothing().asks("REPORT_ABSENCES", 2, SESSION, TODAY.plusDays(6));

        assertThat(tasks.run().changes()).extracting(Change::kind).containsExactly(TaskEventKind.MOVED);
        assertThat(tasks.task(REPORT).status().dueOn()).isEqualTo(TODAY.plusDays(6));
        assertThat(tasks.run().isEmpty()).isTrue();
    }

    @Test
    void a_task_long_over_is_escalated_once_and_one_that_came_late_has_its_days_first() {
        asked().run();
        tasks.taken(REPORT, new Owner(UUID.randomUUID(), "Ana"));
        assertThat(tasks.on(TODAY.plusDays(8)).run().isEmpty()).isTrue();

        assertThat(tasks.on(TODAY.plusDays(9)).run().changes())
                .extracting(Change::kind)
                .containsExactly(TaskEventKind.ESCALATED);
        assertThat(tasks.on(TODAY.plusDays(30)).run().isEmpty()).isTrue();

        SomeTasks late = new SomeTasks().asks("PROPOSE_BREACH", 3, SESSION, TODAY.minusDays(20));
        late.startedOn(TODAY.minusDays(40)).run();
        assertThat(late.run().isEmpty()).isTrue();
        assertThat(late.on(TODAY.plusDays(6)).run().changes()).hasSize(1);
    }

    @Test
    void a_task_that_nobody_took_says_so_the_day_after_its_term_until_somebody_takes_it() {
        asked().run();
        assertThat(tasks.on(TODAY.plusDays(3)).run().isEmpty()).isTrue();

        assertThat(tasks.on(TODAY.plusDays(4)).run().changes())
                .extracting(Change::kind)
                .containsExactly(TaskEventKind.UNTAKEN);
        assertThat(tasks.on(TODAY.plusDays(5)).run().isEmpty()).isTrue();
        tasks.taken(REPORT, new Owner(UUID.randomUUID(), "Ana"));
        assertThat(tasks.task(REPORT).status().untaken()).isFalse();
        assertThat(tasks.run().isEmpty()).isTrue();
        assertThat(tasks.on(TODAY.plusDays(9)).run().changes())
                .extracting(Change::kind)
                .containsExactly(TaskEventKind.ESCALATED);
    }

    @Test
    void a_task_nobody_looked_at_until_it_was_long_over_says_only_that() {
        asked().run();

        assertThat(tasks.on(TODAY.plusDays(9)).run().changes())
                .extracting(Change::kind)
                .containsExactly(TaskEventKind.ESCALATED);
        assertThat(tasks.run().isEmpty()).isTrue();
    }

    @Test
    void a_task_without_a_term_is_raised_and_never_escalated() {
        tasks.asks("WARN_PARTICIPANT", 1, SESSION, null).run();

        assertThat(tasks.on(TODAY.plusYears(1)).run().isEmpty()).isTrue();
    }

    @Test
    void of_what_was_due_before_the_centre_kept_tasks_only_states_are_raised() {
        tasks.asks("REPORT_ABSENCES", 2, SESSION, TODAY.minusDays(1))
                .asks(new Step("REPORT_PERIODIC", "credited == 4", SESSION.toString(), TODAY.minusDays(90)))
                .asks(new Step("REPORT_PERIODIC", "month 3", "/order/effectiveOn", TODAY.minusDays(90)))
                .asks(new Step("PROPOSE_BREACH", "unexcused >= 3", SESSION.toString(), TODAY.minusDays(90)));

        assertThat(tasks.run().raised())
                .extracting(raised -> raised.occurrence().kind())
                .containsExactly("PROPOSE_BREACH");
    }

    @Test
    void a_list_is_asked_for_until_its_marks_are_there_and_says_of_nobody_that_he_was_absent() {
        Occurrence list = Occurrence.ofList(SESSION);
        tasks.lacks(SESSION, TODAY.minusDays(1)).run();
        assertThat(tasks.all()).extracting(KeptTask::occurrence).containsExactly(list);
        assertThat(tasks.task(list).status().dueOn()).isEqualTo(TODAY.plusDays(2));

        tasks.complete().run();
        assertThat(tasks.task(list).status().state()).isEqualTo(TaskState.DONE);
        assertThat(tasks.run().isEmpty()).isTrue();

        tasks.lacks(SESSION, TODAY.minusDays(1)).run();
        assertThat(tasks.task(list).status().state())
                .as("somebody joined, or a mark was taken back")
                .isEqualTo(TaskState.OPEN);
    }

    @Test
    void a_list_of_a_session_that_was_cancelled_or_moved_ahead_is_withdrawn() {
        Occurrence list = Occurrence.ofList(SESSION);
        tasks.lacks(SESSION, TODAY.minusDays(1)).run();

        tasks.complete().session(SESSION, TODAY.plusDays(7), false).run();
        assertThat(tasks.trace(list)).extracting(TaskEvent::reason).containsExactly(GroundChange.SESSION_MOVED);

        tasks.lacks(SESSION, TODAY.minusDays(1))
                .session(SESSION, TODAY.minusDays(1), false)
                .run();
        tasks.complete().session(SESSION, TODAY.minusDays(1), true).run();
        assertThat(tasks.trace(list))
                .extracting(TaskEvent::kind)
                .containsExactly(TaskEventKind.WITHDRAWN, TaskEventKind.REOPENED, TaskEventKind.WITHDRAWN);
    }

    @Test
    void a_promise_is_withdrawn_while_it_cannot_be_written_and_has_its_day_again_when_it_can() {
        Occurrence note = Occurrence.ofNote(SESSION, UUID.randomUUID());
        tasks.promised(note, TODAY.plusDays(3)).writable(note, true);
        assertThat(tasks.run().isEmpty()).isTrue();

        tasks.writable(note, false).run();
        assertThat(tasks.trace(note)).extracting(TaskEvent::reason).containsExactly(GroundChange.NOTE_IMPOSSIBLE);
        assertThat(tasks.on(TODAY.plusDays(30)).run().isEmpty())
                .as("nobody is told that it is long over")
                .isTrue();

        tasks.on(TODAY.plusDays(1)).writable(note, true).run();
        assertThat(tasks.task(note).status().state()).isEqualTo(TaskState.OPEN);
        assertThat(tasks.task(note).status().dueOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(tasks.run().isEmpty()).isTrue();
    }

    @Test
    void ec_20_a_sheet_that_says_otherwise_is_one_task_until_it_is_right_again_also_when_the_order_has_ended() {
        UUID sheet = UUID.randomUUID();
        Occurrence correct = new Occurrence(ORDER, "CORRECT_REPORT", "sheet " + sheet, SESSION.toString());
        tasks.stands(State.LIFTED).saysOtherwise(sheet, SESSION).run();
        assertThat(tasks.run().isEmpty()).isTrue();
        assertThat(tasks.task(correct).status().state()).isEqualTo(TaskState.OPEN);

        tasks.saysRight().run();

        assertThat(tasks.task(correct).status().state()).isEqualTo(TaskState.WITHDRAWN);
        assertThat(tasks.trace(correct)).extracting(TaskEvent::reason).containsExactly(GroundChange.SHEET_RIGHT);
    }
}
