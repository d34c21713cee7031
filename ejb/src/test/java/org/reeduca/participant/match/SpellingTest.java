package org.reeduca.participant.match;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "hernandez, ernandes",
        "jimenez, gimenez",
        "jimenez, ximenez",
        "vazquez, basques",
        "yanez, llanez",
        "gonzalez, gonsales",
        "chavez, chabes",
        "zenteno, centeno",
        "quiroz, kiros",
        "guerrero, gerrero",
        "felipe, phelipe"
    })
    void names_that_sound_alike_are_nearly_the_same(String one, String other) {
        assertThat(Spelling.likeness(one, other)).isGreaterThanOrEqualTo(Spelling.ONE_SLIP);
    }

    @ParameterizedTest
    @CsvSource({
        "ramirez, ramires, 0.95",
        "mezquite, mezqiute, 0.9",
        "jacaranda, jaacranad, 0.8",
        "luna, lupa, 0.9",
        "luz, paz, 0",
        "juan, ivan, 0",
        "copal, ceiba, 0"
    })
    void the_more_slips_the_less_alike(String one, String other, double likeness) {
        assertThat(Spelling.likeness(one, other)).isEqualTo(likeness);
    }

    @Test
    void neighbours_exchanged_are_one_slip() {
        assertThat(Spelling.slips("oyamel", "oaymel", 2)).isEqualTo(1);
        assertThat(Spelling.slips("oyamel", "", 2)).isEqualTo(3);
        assertThat(Spelling.slips("", "", 0)).isZero();
    }

    @Property
    void it_does_not_matter_which_word_comes_first(
            @ForAll @LowerChars @StringLength(max = 12) String one,
            @ForAll @LowerChars @StringLength(max = 12) String other) {
        assertThat(Spelling.likeness(one, other))
                .isEqualTo(Spelling.likeness(other, one))
                .isBetween(0.0, 1.0);
        assertThat(Spelling.slips(one, other, 3)).isEqualTo(Spelling.slips(other, one, 3));
    }

    @Property
    void one_letter_left_out_is_one_slip(
            @ForAll @AlphaChars @StringLength(min = 1, max = 15) String word, @ForAll @IntRange(max = 14) int at) {
        int place = at % word.length();
        String shorter = word.substring(0, place) + word.substring(place + 1);

        assertThat(Spelling.slips(word, shorter, 2)).isEqualTo(1);
    }

    @Property
    void counting_ends_at_the_limit(
            @ForAll @LowerChars @StringLength(max = 12) String one,
            @ForAll @LowerChars @StringLength(max = 12) String other,
            @ForAll @IntRange(max = 12) int most) {
        assertThat(Spelling.slips(one, other, most)).isEqualTo(Math.min(Spelling.slips(one, other, 12), most + 1));
    }
}
