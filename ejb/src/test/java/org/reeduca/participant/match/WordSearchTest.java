package org.reeduca.participant.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.shared.PersonName;

class WordSearchTest {

    private static final PersonName MAN = new PersonName("José Luis", "De la Ceiba", "Jiménez");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jimenez seiba",
                "gimenes jose",
                "ceyba",
                "ceibajimenez",
                "jimenezceiba",
                "joseluis",
                "jimmenez lui",
                "cieba jose"
            })
    void a_slip_another_spelling_or_words_run_together_are_forgiven(String typed) {
        assertThat(WordSearch.nearlyFinds(List.of(typed.split(" ", -1)), MAN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oyamel", "ceiba oyamel", "jose copal", "lus"})
    void another_word_is_not(String typed) {
        assertThat(WordSearch.nearlyFinds(List.of(typed.split(" ", -1)), MAN)).isFalse();
    }
}
