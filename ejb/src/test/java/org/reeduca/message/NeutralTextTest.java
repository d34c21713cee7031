package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.BusinessRuleViolation;

class NeutralTextTest {

    private static final String MIGRATION = "/db/migration/V140__messages_to_men.sql";
    private static final String MORE = "/db/migration/V144__more_words_that_tell_why_he_comes.sql";

    @Test
    void a_word_that_tells_is_found_whatever_its_accents_and_wherever_it_stands() {
        for (String telling : List.of(
                "Su cita de REEDUCACIÓN",
                "taller del {day}",
                "Centro de Violencias",
                "Grupo de hombres",
                "Grupo de VARONES",
                "Su juicio",
                "Centro de Justicia",
                "anger management",
                "¡Psicólogo!")) {
            assertThat(NeutralText.telling(telling)).as(telling).isPresent();
        }
        assertThat(NeutralText.telling("Le recordamos su cita del {day} a las {time}."))
                .isEmpty();
    }

    @Test
    void what_is_typed_says_on_which_day_and_puts_in_nothing_else() {
        assertThat(NeutralText.typed(WordingKind.APPOINTMENT, "  Le esperamos  el {day} "))
                .isEqualTo("Le esperamos el {day}");
        refused(WordingKind.APPOINTMENT, "", "message.wording-missing");
        refused(WordingKind.APPOINTMENT, "Le esperamos", "message.wording-no-day");
        refused(WordingKind.APPOINTMENT, "Le esperamos el {day}, {name}", "message.wording-place");
        refused(WordingKind.APPOINTMENT, "Le esperamos el {day", "message.wording-place");
        refused(WordingKind.SESSION_REMINDER, "Sesión del taller el {day}", "message.wording-tells");
        refused(WordingKind.HEADING, "Su cita del {day}", "message.wording-place");
        refused(WordingKind.HEADING, "x".repeat(NeutralText.LONGEST + 1), "message.wording-too-long");
    }

    @Test
    void the_database_has_the_same_list_and_what_is_shipped_passes_it() throws IOException {
        String script = script(MIGRATION);
        String stems = script.substring(
                        script.indexOf("INSERT INTO message_forbidden_stem"),
                        script.indexOf("CREATE TABLE message_wording"))
                + script(MORE);
        assertThat(Pattern.compile("[(]'([a-z]+)'[)]").matcher(stems).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(NeutralText.STEMS);
        String shipped = script.substring(script.indexOf("INSERT INTO message_wording"));
        List<String[]> wordings = Pattern.compile("[(]'([A-Z_]+)', '(?:es|en)', 1, '([^']+)'")
                .matcher(shipped)
                .results()
                .map(found -> new String[] {found.group(1), found.group(2)})
                .toList();
        assertThat(wordings).hasSize(2 * WordingKind.values().length);
        wordings.forEach(one -> assertThat(NeutralText.typed(WordingKind.valueOf(one[0]), one[1]))
                .isEqualTo(one[1]));
    }

    private static void refused(WordingKind kind, String text, String code) {
        assertThatThrownBy(() -> NeutralText.typed(kind, text))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }

    private static String script(String name) throws IOException {
        try (InputStream script = NeutralTextTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
