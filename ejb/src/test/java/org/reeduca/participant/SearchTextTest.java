package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.shared.BusinessRuleViolation;

class SearchTextTest {

    @Test
    void names_are_folded_and_split() {
        SearchText text = SearchText.of("  MUÑOZ-Álvarez,  josé ");

        assertThat(text.words()).containsExactly("munoz", "alvarez", "jose");
        assertThat(text.numbers()).isEmpty();
    }

    @Test
    void particles_help_only_when_there_is_nothing_else() {
        assertThat(SearchText.of("de la Cruz").words()).containsExactly("cruz");
        assertThat(SearchText.of("de la").words()).containsExactly("de", "la");
    }

    @Test
    void an_initial_beside_a_word_is_looked_for_too() {
        assertThat(SearchText.of("Cruz J").words()).containsExactly("cruz", "j");
    }

    @Test
    void pieces_with_figures_are_numbers_in_capitals() {
        SearchText text = SearchText.of("xal-2026-0042 Cruz");

        assertThat(text.numbers()).containsExactly("XAL-2026-0042");
        assertThat(text.words()).containsExactly("cruz");
        assertThat(text.asksForCurp()).isFalse();
        assertThat(SearchText.of("cumj91").asksForCurp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "_", "%%%", "a", "é", "*?", "a % b", "' OR ''='"})
    void signs_and_single_letters_find_nobody(String typed) {
        if (typed.contains("OR")) {
            assertThat(SearchText.of(typed).words()).containsExactly("or");
            return;
        }
        assertThatThrownBy(() -> SearchText.of(typed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("participant.search-short"));
    }

    @Test
    void nothing_typed_at_all_is_too_short() {
        assertThatThrownBy(() -> SearchText.of(null)).isInstanceOf(BusinessRuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uno dos tres cuatro cinco seis siete ocho nueve"})
    void too_many_pieces_are_refused(String typed) {
        assertThatThrownBy(() -> SearchText.of(typed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("participant.search-long"));
        assertThatThrownBy(() -> SearchText.of("a".repeat(121))).isInstanceOf(BusinessRuleViolation.class);
    }

    @Property
    void whatever_is_typed_no_wildcard_is_left(@ForAll String typed) {
        try {
            SearchText text = SearchText.of(typed);
            assertThat(text.words()).noneMatch(word -> word.matches(".*[%_\\\\].*"));
            assertThat(text.numbers()).allMatch(number -> number.matches("[A-Z0-9/-]*"));
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.code()).startsWith("participant.search-");
        }
    }
}
