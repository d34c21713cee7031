package org.reeduca.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;
import org.reeduca.desk.Assignments.Colleague;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Person;
import org.reeduca.standing.SomeStanding;
import org.reeduca.standing.Standing;
import org.reeduca.task.Occurrence;
import org.reeduca.task.Owner;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskState;
import org.reeduca.task.TaskStatus;

/** A row whose matter is a task: whose it is, and when it goes. */
class DeskTasksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Person PERSON = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");
    private static final Owner ANA = new Owner(UUID.randomUUID(), "Ana de Prueba");

    private final Standing standing = SomeStanding.in(State.BREACH_PROPOSED)
            .with("PROPOSE_BREACH", TODAY.plusDays(3))
            .standing();

    @Test
    void a_row_is_whose_its_task_is_whatever_was_said_about_the_row_before() {
        WorkItem row = rows(DeskTasks.NONE).get(0);
        Colleague luis = new Colleague(UUID.randomUUID(), "Luis de Prueba");
        Assignments said = new Assignments(luis.account(), Map.of(row.key(), luis), List.of(luis));

        assertThat(tasks(TaskState.OPEN, false, ANA).over(said, List.of(row)).of(row))
                .isEqualTo(new Colleague(ANA.account(), ANA.name()));
        assertThat(tasks(TaskState.OPEN, false, null).over(said, List.of(row)).of(row))
                .isNull();
        assertThat(DeskTasks.NONE.over(said, List.of(row)).of(row)).isEqualTo(luis);
    }

    @Test
    void an_act_that_was_done_is_no_row_until_its_ground_falls_away() {
        assertThat(rows(tasks(TaskState.OPEN, false, ANA))).hasSize(1);
        assertThat(rows(tasks(TaskState.DONE, false, ANA))).isEmpty();
        assertThat(rows(tasks(TaskState.DONE, true, ANA))).hasSize(1);
    }

    private List<WorkItem> rows(DeskTasks tasks) {
        DeskDay day = new DeskDay(
                1,
                ZoneId.of("America/Mexico_City"),
                LocalDateTime.of(2026, 3, 9, 9, 0),
                FileReader.OF_ALL,
                List.of(new ManStanding(PERSON, List.of(standing), List.of())),
                List.of(),
                List.of(),
                tasks);
        return new LimitWork().find(day).toList();
    }

    private DeskTasks tasks(TaskState state, boolean groundGone, @Nullable Owner owner) {
        Occurrence occurrence = Occurrence.of(
                standing.order().ref(), standing.evaluation().steps().get(0));
        return new DeskTasks(List.of(new TaskLine(
                UUID.randomUUID(),
                occurrence,
                TODAY,
                true,
                PERSON,
                null,
                null,
                null,
                false,
                List.of(),
                new TaskStatus(state, owner, TODAY.plusDays(3), TODAY, false, false, groundGone, 1))));
    }
}
