package org.reeduca.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.task.SomeTasks.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.access.Me;
import org.reeduca.access.Role;

/** What each tab shows, in which order, and how a task stands after what was said about it. */
class TaskListTest {

    private static final Me ANA = new Me(
            7,
            UUID.randomUUID(),
            "ana@ejemplo.mx",
            "Ana de Prueba",
            Set.of(Role.FACILITATOR),
            1L,
            null,
            "Centro",
            ZoneId.of("America/Mexico_City"),
            "es",
            false,
            Instant.EPOCH);
    private static final Owner HER = new Owner(ANA.ref(), "Ana de Prueba");

    @Test
    void what_is_due_first_comes_first_and_what_has_no_term_last() {
        TaskLine never = line(null);
        TaskLine late = line(TODAY.minusDays(1));
        TaskLine soon = line(TODAY.plusDays(1));

        assertThat(list(List.of(never, soon, late), TaskView.ALL).lines()).containsExactly(late, soon, never);
        assertThat(list(List.of(never, soon, late), TaskView.OVERDUE).lines()).containsExactly(late);
    }

    @Test
    void what_is_due_today_is_not_overdue() {
        assertThat(list(List.of(line(TODAY)), TaskView.OVERDUE).lines()).isEmpty();
    }

    @Test
    void mine_are_the_open_ones_i_have() {
        TaskLine mine = line(TODAY, event(1, TaskEventKind.ASSIGNED, HER));
        TaskLine givenUp = line(TODAY, event(1, TaskEventKind.ASSIGNED, HER), event(2, TaskEventKind.ASSIGNED, null));
        TaskLine done = line(TODAY, event(1, TaskEventKind.ASSIGNED, HER), event(2, TaskEventKind.DONE, null));

        TaskList list = list(List.of(mine, givenUp, done), TaskView.MINE);

        assertThat(list.lines()).containsExactly(mine);
        assertThat(list.count(TaskView.ALL)).isEqualTo(2);
        assertThat(list.count(TaskView.CLOSED)).isEqualTo(1);
        assertThat(list.coordinates()).isFalse();
        assertThat(list.acts()).isTrue();
    }

    @Test
    void a_page_beyond_the_last_is_the_last() {
        List<TaskLine> many = IntStream.range(0, 30)
                .mapToObj(day -> line(TODAY.plusDays(day)))
                .toList();

        TaskList list = TaskList.of(many, TaskView.ALL, 9, TODAY, ANA, List.of());

        assertThat(list.page()).isEqualTo(2);
        assertThat(list.lines()).hasSize(5);
        assertThat(list.count(TaskView.ALL)).isEqualTo(30);
    }

    @Test
    void a_task_that_was_reopened_has_no_closing_statement() {
        TaskLine again = line(TODAY, event(1, TaskEventKind.DONE, null), event(2, TaskEventKind.REOPENED, null));

        assertThat(again.status().state()).isEqualTo(TaskState.OPEN);
        assertThat(again.closing()).isNull();
    }

    private static TaskList list(List<TaskLine> all, TaskView view) {
        return TaskList.of(all, view, 1, TODAY, ANA, List.of());
    }

    private static TaskLine line(@Nullable LocalDate due, TaskEvent... trace) {
        UUID session = UUID.randomUUID();
        return new TaskLine(
                UUID.randomUUID(),
                Occurrence.ofList(session),
                TODAY.minusDays(2),
                true,
                null,
                "01/2026",
                3,
                TODAY.minusDays(3),
                false,
                List.of(trace),
                TaskStatus.of(TODAY.minusDays(2), due, List.of(trace), ZoneOffset.UTC));
    }

    private static TaskEvent event(int revision, TaskEventKind kind, @Nullable Owner owner) {
        return new TaskEvent(
                revision,
                kind,
                owner,
                kind == TaskEventKind.DONE ? TODAY : null,
                null,
                kind == TaskEventKind.REOPENED ? TODAY : null,
                null,
                null,
                Instant.parse("2026-03-09T18:00:00Z"),
                "Ana");
    }
}
