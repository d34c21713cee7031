package org.reeduca.web.desk;

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
import org.reeduca.compliance.State;
import org.reeduca.desk.Coming;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.Person;
import org.reeduca.web.faces.SomeRequest;
import org.reeduca.web.standing.StandingWords;

/** The words of what is due, and where each next step leads. */
class WorkWordsTest {

    private static final WorkWords ES = in(new Locale("es", "MX"));
    private static final WorkWords EN = in(Locale.ENGLISH);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final UUID REF = UUID.fromString("5b0c6f0e-3f0a-4a43-8d5c-6f3c8f6e2a11");
    private static final UUID MAN = UUID.fromString("0d9c8d4e-63c7-4a5e-9a53-3a0b5a5a7c22");
    private static final Person PERSON = new Person(MAN, new FullName("Juan", "Prueba", null), "P-1");

    @ParameterizedTest
    @EnumSource
    void each_kind_says_what_it_is_and_has_one_next_step_with_an_address(WorkKind kind) {
        WorkItem item = item(kind);
        for (WorkWords words : List.of(ES, EN)) {
            for (boolean coordinates : new boolean[] {true, false}) {
                assertThat(words.what(item)).isNotBlank().doesNotContain("???");
                assertThat(words.step(item, coordinates)).isNotBlank().doesNotContain("???");
                assertThat(words.href(item, coordinates)).matches("/[a-z/-]+\\.xhtml\\?[a-z]+=[0-9a-f-]{36}.*");
            }
        }
    }

    @Test
    void a_list_says_how_many_are_missing_whose_it_is_and_when_it_was_asked_for() {
        WorkItem item = item(WorkKind.LIST);

        assertThat(ES.what(item)).isEqualTo("Sesión 6: falta registrar a 2 personas");
        assertThat(ES.whose(item)).isEqualTo("Ana de Prueba");
        assertThat(ES.reminded(item)).startsWith("Se pidió el ");
        assertThat(ES.remindable(item)).isEqualTo(REF);
        assertThat(ES.href(item, true)).isEqualTo("/attendance/roll.xhtml?session=" + REF);
    }

    @Test
    void only_a_list_can_be_asked_for() {
        for (WorkKind kind : WorkKind.values()) {
            assertThat(ES.remindable(item(kind)) != null).as(kind.name()).isEqualTo(kind == WorkKind.LIST);
        }
    }

    @Test
    void a_list_that_is_closed_is_not_asked_for_since_nobody_would_see_it() {
        Matter closed = new Matter.OpenList(REF, 6, 1, "Ana de Prueba", true, null);
        WorkItem item = new WorkItem(WorkKind.LIST, null, "2026-01", MONDAY, MONDAY, closed);

        assertThat(ES.remindable(item)).isNull();
        assertThat(ES.href(item, true)).isEqualTo("/attendance/roll.xhtml?session=" + REF);
    }

    @Test
    void a_man_is_named_with_his_state_and_the_act_that_is_asked_for() {
        assertThat(ES.what(item(WorkKind.BREACH))).contains("Proponer el informe de incumplimiento");
        assertThat(ES.href(item(WorkKind.BREACH), true)).isEqualTo("/referral/order.xhtml?order=" + REF);
        assertThat(ES.href(item(WorkKind.RISK), true)).isEqualTo("/participant/contact.xhtml?participant=" + MAN);
        assertThat(ES.href(item(WorkKind.RISK), false))
                .as("who evaluates does not see contacts")
                .isEqualTo("/casefile/view.xhtml?participant=" + MAN);
    }

    @Test
    void what_was_handed_in_leads_to_its_absence_whether_it_waits_for_one_or_for_two() {
        WorkItem waits =
                new WorkItem(WorkKind.ABSENCE, PERSON, "2026-01", MONDAY, null, new Matter.ToDecide(REF, MONDAY));

        assertThat(ES.what(waits)).isEqualTo("Falta del lun 9 mar: el comprobante espera una decisión.");
        assertThat(ES.href(waits, true)).isEqualTo("/justification/view.xhtml?session=" + REF + "&man=" + MAN);
    }

    @Test
    void the_file_of_a_man_is_opened_where_it_is() {
        Person gone = new Person(MAN, PERSON.name(), "");

        assertThat(ES.file(item(WorkKind.RISK))).isEqualTo("/casefile/view.xhtml?participant=" + MAN);
        assertThat(ES.file(new WorkItem(WorkKind.ABSENCE, gone, "2026-01", null, null, matter(WorkKind.ABSENCE))))
                .isEmpty();
    }

    @Test
    void a_day_is_today_ahead_over_or_not_set() {
        assertThat(ES.due(due(MONDAY), MONDAY)).isEqualTo("Hoy");
        assertThat(ES.due(due(MONDAY.plusDays(3)), MONDAY)).isEqualTo("12 mar 2026");
        assertThat(ES.due(due(MONDAY.minusDays(1)), MONDAY)).isEqualTo("Venció el 8 mar 2026");
        assertThat(ES.due(due(null), MONDAY)).isEqualTo("Sin fecha");
    }

    @Test
    void when_nothing_is_due_it_says_what_comes() {
        assertThat(ES.coming(new Coming(MONDAY, "2026-01", null))).contains("grupo 2026-01");
        assertThat(ES.coming(new Coming(MONDAY, null, PERSON))).contains("Juan Prueba");
        assertThat(ES.coming(null)).doesNotContain("???");
    }

    private static WorkItem due(@Nullable LocalDate day) {
        return new WorkItem(WorkKind.RISK, PERSON, "2026-01", null, day, new Matter.Stands(REF, State.AT_RISK, null));
    }

    private static WorkItem item(WorkKind kind) {
        return new WorkItem(kind, PERSON, "2026-01", MONDAY, MONDAY, matter(kind));
    }

    private static Matter matter(WorkKind kind) {
        return switch (kind) {
            case LIST -> new Matter.OpenList(REF, 6, 2, "Ana de Prueba", false, Instant.parse("2026-03-09T15:00:00Z"));
            case ARRIVAL -> new Matter.Stands(REF, State.NOT_PRESENTED, "REPORT_NON_PRESENTATION");
            case BREACH -> new Matter.Stands(REF, State.BREACH_PROPOSED, "PROPOSE_BREACH");
            case RISK -> new Matter.Stands(REF, State.AT_RISK, null);
            case FIT -> new Matter.DoesNotFit(REF, 11, MONDAY, MONDAY.plusDays(7));
            case ABSENCE -> new Matter.Unjustified(REF, MONDAY);
            case ANSWER -> new Matter.Unanswered(REF, "Juzgado de Prueba", false);
            case GROUP ->
                new Matter.NextSession(REF, REF, MONDAY.atTime(18, 0), new Bilingual("Día inhábil", "Holiday"));
            case TRANSFER -> new Matter.Offered(REF, "5B0C6F0E", "Centro de Prueba", MONDAY, true);
        };
    }

    private static WorkWords in(Locale locale) {
        SomeRequest request = SomeRequest.in(locale);
        return new WorkWords(request.messages(), request.dates(), StandingWords.in(locale), request.language());
    }
}
