package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.PersonName;

class NearWordsTest {

    @Test
    void words_of_a_name_are_folded() {
        assertThat(NearWords.of(new PersonName("José", "De la Ceiba", "Ñandú")))
                .containsExactly("de", "la", "ceiba", "nandu", "jose");
        assertThat(NearWords.of(PersonName.UNKNOWN)).isEmpty();
    }

    @Test
    void a_long_word_is_looked_up_from_both_ends_and_a_short_one_whole() {
        NearWords near = new NearWords(List.of("oyamel", "luz"), 6);

        String sql = near.sql(" AND w.centre_id = ?1");

        assertThat(near.parameters()).containsExactly("oyamel", "oy%", "le%", "luz", "luz");
        assertThat(sql).contains("?6", "?10").doesNotContain("?11").doesNotContain("oyamel");
    }

    @Test
    void no_words_ask_for_nobody() {
        NearWords near = new NearWords(List.of(), 5);

        assertThat(near.sql("")).endsWith("WHERE FALSE");
        assertThat(near.parameters()).isEmpty();
    }

    @Property
    void one_slip_anywhere_in_five_letters_or_more_leaves_one_end_as_it_was(
            @ForAll @LowerChars @StringLength(min = 5, max = 14) String word,
            @ForAll @IntRange(max = 13) int at,
            @ForAll @IntRange(max = 3) int slip) {
        int place = at % word.length();
        String typed = slipped(word, place, slip);
        if (typed.length() < 4) {
            return;
        }
        NearWords near = new NearWords(List.of(typed), 1);
        near.sql("");
        String begins = bare(near.parameters().get(1));
        String ends =
                new StringBuilder(bare(near.parameters().get(2))).reverse().toString();

        assertThat(word.startsWith(begins) || word.endsWith(ends)).isTrue();
    }

    private static String slipped(String word, int place, int slip) {
        return switch (slip) {
            case 0 -> word.substring(0, place) + word.substring(place + 1);
            case 1 -> word.substring(0, place) + "#" + word.substring(place);
            case 2 -> word.substring(0, place) + "#" + word.substring(place + 1);
            default ->
                place == 0
                        ? word
                        : word.substring(0, place - 1)
                                + word.charAt(place)
                                + word.charAt(place - 1)
                                + word.substring(place + 1);
        };
    }

    private static String bare(Object parameter) {
        return parameter.toString().replace("%", "");
    }
}
