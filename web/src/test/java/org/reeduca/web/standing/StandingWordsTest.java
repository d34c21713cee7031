package org.reeduca.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeduca.attendance.RemoteAttendance;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.standing.Box;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;
import org.reeduca.web.faces.AllMessages;

/** The sentences for how a man stands, told from the answers of the engine itself. */
class StandingWordsTest {

    private static final StandingWords ES = StandingWords.in(new Locale("es", "MX"));
    private static final StandingWords EN = StandingWords.in(Locale.ENGLISH);
    private static final int MOST_WORDS = 20;

    @Test
    void a_man_who_complies() {
        Standing standing =
                SomeStanding.mexican().attended(1, 2, 3).asOf("2026-01-20").standing();

        assertThat(standing.evaluation().state()).isEqualTo(State.COMPLYING);
        assertThat(ES.brief(standing)).isEqualTo("3 de 16 sesiones");
        assertThat(ES.because(standing))
                .containsExactly(new Because(
                        "Lleva 3 de 16 sesiones acreditadas y está dentro de los límites de faltas.",
                        List.of("sesiones 1, 2, 3"),
                        "CECOVIM, política propuesta (MX-CECOVIM-DEFAULT v1)"));
        assertThat(ES.allowance(standing)).isEqualTo("Puede faltar 2 veces más sin justificar, no seguidas.");
        assertThat(ES.remaining(standing)).isEqualTo("Le faltan 13 sesiones por acreditar.");
    }

    @Test
    void how_many_he_attended_remotely_is_said_with_the_limit_and_who_sets_it_or_not_at_all() {
        Standing standing =
                SomeStanding.mexican().attended(1, 2, 3).asOf("2026-01-20").standing();

        assertThat(ES.remote(standing, new RemoteAttendance(3, 0, null, null))).isEmpty();
        assertThat(ES.remote(standing, new RemoteAttendance(3, 1, null, null)))
                .isEqualTo("A distancia: 1 de 3 sesiones a las que asistió.");
        assertThat(ES.remote(standing, new RemoteAttendance(1, 1, 2, "order, cláusula 4")))
                .isEqualTo("A distancia: 1 de 1 sesión a la que asistió. Puede asistir a distancia a 2 sesiones. "
                        + ES.source("order, cláusula 4", standing.policyName(), "") + ".");
        assertThat(EN.remote(standing, new RemoteAttendance(3, 0, 0, null)))
                .isEqualTo("Remotely: 0 of 3 sessions that he attended. He may not attend remotely. "
                        + EN.source(
                                null, standing.policyName(), standing.policy().citation()) + ".");
    }

    @Test
    void a_man_at_risk_reads_which_absences_and_what_one_more_does() {
        Standing standing = SomeStanding.mexican()
                .attended(1)
                .absent(2)
                .attended(3)
                .absent(4)
                .attended(5)
                .asOf("2026-02-20")
                .standing();

        assertThat(standing.evaluation().state()).isEqualTo(State.AT_RISK);
        assertThat(ES.because(standing).get(0).sentence())
                .isEqualTo("Tiene 2 faltas injustificadas; con una más llega al límite de 3.");
        assertThat(ES.because(standing).get(0).facts())
                .containsExactly(
                        "sesión 2 (12 ene 2026): falta injustificada", "sesión 4 (26 ene 2026): falta injustificada");
        assertThat(EN.because(standing).get(0).sentence())
                .isEqualTo("He has 2 unexcused absences; one more reaches the limit of 3.");
        assertThat(ES.allowance(standing))
                .isEqualTo("No puede faltar más sin justificar: la siguiente falta alcanza el límite.");
        assertThat(ES.acts(standing))
                .extracting(Act::act)
                .contains("Advertir por escrito al participante", "Informar las faltas a la autoridad");
        assertThat(ES.acts(standing).get(1).trigger()).isEqualTo("Falta injustificada número 2: sesión 4, 26 ene 2026");
    }

    @Test
    void two_absences_in_a_row_are_a_breach_to_be_proposed() {
        Standing standing = SomeStanding.mexican()
                .attended(1)
                .absent(2, 3)
                .asOf("2026-02-20")
                .standing();

        assertThat(standing.evaluation().state()).isEqualTo(State.BREACH_PROPOSED);
        assertThat(ES.state(standing.evaluation().state())).isEqualTo("Incumplimiento por proponer");
        assertThat(ES.because(standing).get(0).sentence())
                .isEqualTo("Faltó 2 veces seguidas sin justificar; el límite es 2.");
        assertThat(ES.allowance(standing)).isEqualTo("Ya alcanzó un límite de faltas.");
    }

    @Test
    void custody_is_told_with_its_first_day_and_the_due_date_stands_still() {
        Standing standing = SomeStanding.mexican()
                .attended(1)
                .interrupted("2026-01-15", null)
                .due("2026-06-30")
                .asOf("2026-02-20")
                .standing();

        assertThat(standing.evaluation().state()).isEqualTo(State.INTERRUPTED);
        assertThat(ES.because(standing).get(0).sentence())
                .isEqualTo("Está privado de la libertad por otra causa desde el 15 ene 2026; el plazo se recorre.");
        assertThat(ES.due(standing))
                .isEqualTo("El vencimiento (30 jun 2026) está detenido mientras dura la interrupción");
        assertThat(ES.allowance(standing)).isEmpty();
    }

    @Test
    void an_interruption_moves_the_due_date_in_words() {
        Standing standing = SomeStanding.mexican()
                .attended(1)
                .interrupted("2026-01-15", "2026-02-05")
                .due("2026-06-30")
                .asOf("2026-02-20")
                .standing();

        assertThat(ES.due(standing))
                .isEqualTo("Vence el 21 jul 2026 (la orden decía 30 jun 2026; las interrupciones lo recorren)");
    }

    @Test
    void what_is_missing_after_sixteen_sessions_is_named() {
        Standing standing = SomeStanding.mexican()
                .attended(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
                .asOf("2026-05-01")
                .standing();

        assertThat(standing.evaluation().state()).isEqualTo(State.COMPLETION_PENDING);
        assertThat(ES.missing(standing)).containsExactly("evaluación final", "entrevista de cierre");
        assertThat(ES.brief(standing)).isEqualTo("falta evaluación final, entrevista de cierre");
        assertThat(EN.because(standing).get(1).sentence())
                .isEqualTo("Still missing: final evaluation, closing interview.");
    }

    @Test
    void who_never_came_reads_the_term_and_since_when() {
        Standing standing =
                SomeStanding.mexican().notArrived().asOf("2026-03-01").standing();

        assertThat(standing.evaluation().state()).isEqualTo(State.NOT_PRESENTED);
        assertThat(ES.because(standing).get(0).sentence())
                .isEqualTo("No se ha presentado; tenía 10 días hábiles desde que se recibió la orden, el 2 ene 2026.");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfMan")
    void every_answer_has_words_in_both_languages(Standing standing) {
        for (StandingWords words : List.of(ES, EN)) {
            assertThat(words.state(standing.evaluation().state())).isNotBlank();
            assertThat(words.brief(standing)).isNotBlank().doesNotContain("{", "?");
            assertThat(words.because(standing)).isNotEmpty().allSatisfy(because -> {
                assertThat(because.sentence()).doesNotContain("{", "??").endsWith(".");
                assertThat(because.sentence().split("\\s+").length).isLessThanOrEqualTo(MOST_WORDS);
                assertThat(because.facts()).allSatisfy(fact -> assertThat(fact).doesNotContain("{", "??"));
            });
            assertThat(words.acts(standing)).allSatisfy(act -> {
                assertThat(act.act()).isNotBlank();
                assertThat(act.trigger()).isNotBlank().doesNotContain("{", "==");
            });
            assertThat(words.due(standing)).isNotBlank();
            assertThat(words.progress(standing)).isNotBlank();
        }
    }

    static Stream<Standing> everyKindOfMan() {
        return SomeStanding.everyKind();
    }

    @Test
    void every_box_has_a_sign_a_letter_and_a_word() {
        for (Box box : Box.values()) {
            assertThat(ES.sign(box)).isNotBlank();
            assertThat(ES.letter(box)).hasSize(1).isEqualTo(EN.letter(box));
            assertThat(ES.box(box)).isNotBlank();
        }
        assertThat(Stream.of(Box.values()).map(ES::letter).distinct()).hasSize(Box.values().length);
    }

    @Test
    void a_cell_is_heard_with_its_session_and_tells_minutes_beside() {
        SessionBox late = box(Box.LATE, Outcome.LATE_CREDITED, 22, 0);
        SessionBox refused = box(Box.ABSENT, Outcome.LATE_REFUSED, 45, 0);

        assertThat(ES.cell(late)).isEqualTo("Sesión 5: retardo");
        assertThat(ES.detail(late)).isEqualTo("llegó 22 min tarde");
        assertThat(ES.cell(refused)).isEqualTo("Sesión 5: llegó fuera de tolerancia, sin ingreso");
        assertThat(EN.cell(box(Box.ABSENT, Outcome.ABSENT_UNEXCUSED, 0, 0))).isEqualTo("Session 5: absent");
        assertThat(ES.detail(box(Box.ATTENDED, Outcome.PRESENT, 0, 0))).isEmpty();
    }

    @Test
    void a_session_to_come_is_not_called_unrecorded() {
        SessionBox ahead = new SessionBox(
                java.util.UUID.randomUUID(),
                "01/2026",
                9,
                LocalDate.parse("2026-03-02"),
                Box.UNRECORDED,
                null,
                false,
                0,
                0,
                150,
                null,
                false);
        assertThat(ES.cell(ahead)).isEqualTo("Sesión 9: por venir");
    }

    @Test
    void no_sentence_names_a_man_by_what_he_did() {
        ResourceBundle texts = ResourceBundle.getBundle(AllMessages.class.getName(), new Locale("es", "MX"));
        assertThat(texts.keySet())
                .filteredOn(key -> key.startsWith("standing.") || key.startsWith("State."))
                .allSatisfy(key -> assertThat(texts.getString(key).toLowerCase(Locale.ROOT))
                        .doesNotContain("agresor", "violent", "delincuente", "paciente", "reo "));
    }

    private static SessionBox box(Box box, Outcome outcome, int late, int early) {
        return new SessionBox(
                java.util.UUID.randomUUID(),
                "01/2026",
                5,
                LocalDate.parse("2026-02-02"),
                box,
                outcome,
                false,
                late,
                early,
                150,
                null,
                true);
    }
}
