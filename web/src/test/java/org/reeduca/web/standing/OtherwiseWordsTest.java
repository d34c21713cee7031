package org.reeduca.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.ParameterValue.Amount;
import org.reeduca.compliance.ParameterValue.Choice;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.compliance.json.CompliancePolicyWriter;
import org.reeduca.standing.SetOtherwise;
import org.reeduca.standing.SetOtherwise.Outweighed;
import org.reeduca.standing.SetOtherwise.Value;

/** A rule that a clause sets otherwise: which value holds, from which clause, instead of what. */
class OtherwiseWordsTest {

    private static final SetOtherwise TWO = new SetOtherwise(
            "absence.maxUnexcused",
            amount(2),
            "order, resolutivo 3",
            amount(3),
            new Outweighed("agreement, C-7, cláusula 2", amount(4)));

    @Test
    void the_value_that_holds_its_clause_and_what_it_takes_the_place_of() {
        Because spanish = in(new Locale("es", "MX")).of(TWO);
        assertThat(spanish.sentence()).isEqualTo("Faltas injustificadas que llegan al límite: 2");
        assertThat(spanish.source()).isEqualTo("Lo fija la orden: resolutivo 3");
        assertThat(spanish.facts())
                .containsExactly(
                        "La política dice: 3",
                        "No vale, porque la orden pesa más. Lo fija el convenio: C-7, cláusula 2: 4");
        assertThat(in(Locale.ENGLISH).of(TWO).sentence()).isEqualTo("Unexcused absences that reach the limit: 2");
    }

    @Test
    void a_rule_that_does_not_apply_and_a_choice_are_words() {
        OtherwiseWords words = in(Locale.ENGLISH);
        SetOtherwise off = new SetOtherwise("absence.maxTotal", new Value(false, null), "order, 1", amount(5), null);
        SetOtherwise choice = new SetOtherwise(
                "makeUp.clears",
                new Value(true, new Choice("ANY")),
                "order, 1",
                new Value(true, new Choice("NONE")),
                null);

        assertThat(words.of(off).sentence()).endsWith(": does not apply");
        assertThat(words.of(choice).sentence()).endsWith(": all");
        assertThat(words.of(choice).facts()).containsExactly("The policy says: none");
    }

    @Test
    void every_parameter_of_a_policy_has_a_name_in_both_languages() {
        for (Locale locale : List.of(new Locale("es", "MX"), Locale.ENGLISH)) {
            Phrases phrases = new Phrases(locale);
            assertThat(parameters())
                    .hasSizeGreaterThan(30)
                    .allSatisfy(path -> assertThat(phrases.has("standing.rule." + path))
                            .as(path)
                            .isTrue());
        }
    }

    /** All parameters of a policy that has every block. */
    private static List<String> parameters() {
        JsonObject bare = Json.createObjectBuilder()
                .add("code", "P")
                .add("version", 1)
                .add("dose", Json.createObjectBuilder().add("unit", "SESSION").add("required", 16))
                .add("makeUp", Json.createObjectBuilder())
                .add("breach", Json.createObjectBuilder())
                .add("arrival", Json.createObjectBuilder())
                .build();
        JsonObject all = CompliancePolicyWriter.write(CompliancePolicyReader.read(bare));
        List<String> parameters = new ArrayList<>();
        all.forEach((name, value) -> {
            if (value instanceof JsonObject block && !"sources".equals(name)) {
                block.keySet().forEach(parameter -> parameters.add(name + "." + parameter));
            } else if ("warnings".equals(name)) {
                parameters.add(name);
            }
        });
        return parameters;
    }

    private static OtherwiseWords in(Locale locale) {
        Phrases phrases = new Phrases(locale);
        return new OtherwiseWords(phrases, new ReasonWords(phrases));
    }

    private static Value amount(int number) {
        return new Value(true, new Amount(number));
    }
}
