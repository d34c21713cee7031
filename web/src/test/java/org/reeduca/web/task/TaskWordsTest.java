package org.reeduca.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.participant.FullName;
import org.reeduca.standing.Person;
import org.reeduca.task.GroundChange;
import org.reeduca.task.Occurrence;
import org.reeduca.task.Owner;
import org.reeduca.task.TaskEvent;
import org.reeduca.task.TaskEventKind;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskState;
import org.reeduca.task.TaskStatus;
import org.reeduca.web.faces.SomeRequest;
import org.reeduca.web.standing.StandingWords;

/** The words of a task and of its history, and where its next step leads. */
class TaskWordsTest {

    private static final TaskWords ES = in(new Locale("es", "MX"));
    private static final TaskWords EN = in(Locale.ENGLISH);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();
    private static final Person PERSON = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");

    @ParameterizedTest
    @EnumSource
    void every_kind_of_statement_has_words_in_both_languages(TaskEventKind kind) {
        GroundChange reason =
                kind == TaskEventKind.WITHDRAWN || kind == TaskEventKind.GROUND_GONE ? GroundChange.EXCUSED : null;
        LocalDate done = kind == TaskEventKind.DONE ? MONDAY : null;
        for (String by : new @Nullable String[] {"Ana", null}) {
            TaskEvent event = new TaskEvent(1, kind, null, done, null, null, reason, null, NOON, by);
            for (TaskWords words : List.of(ES, EN)) {
                assertThat(words.event(event)).isNotBlank().doesNotContain("???");
            }
        }
    }

    @Test
    void a_withdrawal_says_what_changed_and_that_nobody_but_the_facts_said_so() {
        TaskEvent withdrawn = new TaskEvent(
                1, TaskEventKind.WITHDRAWN, null, null, null, null, GroundChange.EXCUSED, null, NOON, null);

        assertThat(ES.event(withdrawn))
                .contains("Se retiró. La falta quedó justificada.")
                .doesNotContain("anotó");
        assertThat(ES.closed(report(TaskState.WITHDRAWN, withdrawn))).contains("La falta quedó justificada.");
    }

    @Test
    void what_was_done_says_its_day_and_number_and_who_wrote_it_down() {
        TaskEvent done =
                new TaskEvent(1, TaskEventKind.DONE, null, MONDAY, "12/2026", null, null, null, NOON, "Ana de Prueba");

        assertThat(ES.closed(report(TaskState.DONE, done)))
                .contains("documento 12/2026")
                .contains("Lo anotó Ana de Prueba.");
    }

    @Test
    void a_report_leads_the_coordination_to_the_order_and_everybody_else_to_the_file() {
        TaskLine report = report(TaskState.OPEN);

        assertThat(ES.what(report)).isEqualTo("Informar las faltas a la autoridad");
        assertThat(ES.why(report)).startsWith("Sesión 3");
        assertThat(ES.href(report, true)).isEqualTo("/referral/order.xhtml?order=" + ORDER);
        assertThat(ES.href(report, false)).isEqualTo("/casefile/view.xhtml?participant=" + PERSON.ref());
        assertThat(ES.finishable(report, true)).isTrue();
        assertThat(ES.finishable(report, false)).isFalse();
    }

    @Test
    void a_list_leads_to_itself_and_nobody_ticks_it_off() {
        TaskLine list = new TaskLine(
                UUID.randomUUID(),
                new Occurrence(SESSION, Occurrence.RECORD_SESSION, "unrecorded", SESSION.toString()),
                MONDAY,
                true,
                null,
                "01/2026",
                3,
                MONDAY.minusDays(1),
                false,
                List.of(),
                new TaskStatus(TaskState.OPEN, null, MONDAY, MONDAY, false, false, false, 0));

        assertThat(ES.href(list, true)).isEqualTo("/attendance/roll.xhtml?session=" + SESSION);
        assertThat(ES.finishable(list, true)).isFalse();
        assertThat(ES.due(list, MONDAY)).isEqualTo("Hoy");
        assertThat(ES.due(list, MONDAY.plusDays(1))).startsWith("Venció");
        assertThat(ES.owner(list)).isEqualTo("Nadie");
        assertThat(ES.about(list)).isEqualTo("01/2026: Completar la lista");
    }

    private static TaskLine report(TaskState state, TaskEvent... trace) {
        return new TaskLine(
                UUID.randomUUID(),
                new Occurrence(ORDER, "REPORT_ABSENCES", "unexcused == 2", SESSION.toString()),
                MONDAY,
                true,
                PERSON,
                "01/2026",
                3,
                MONDAY.minusDays(7),
                false,
                List.of(trace),
                new TaskStatus(
                        state, new Owner(UUID.randomUUID(), "Ana"), MONDAY, MONDAY, false, false, false, trace.length));
    }

    private static TaskWords in(Locale locale) {
        SomeRequest request = SomeRequest.in(locale);
        return new TaskWords(request.messages(), request.dates(), StandingWords.in(locale));
    }
}
