package org.reeduca.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An enum the user sees is seen whole: when one of its constants has words, all have. */
class EnumLabelTest {

    @Test
    void an_enum_with_words_has_them_for_each_constant() {
        Set<String> keys = BundleParityTest.spanish().keySet();
        Set<String> shown = keys.stream()
                .filter(EnumKeys::exists)
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        assertThat(shown).allMatch(name -> EnumKeys.of(name).stream().anyMatch(keys::containsAll));
    }

    @Test
    void enums_are_read_from_the_sources() {
        assertThat(EnumKeys.of("Shape"))
                .containsExactly(Set.of("Shape.GOOD", "Shape.RISK", "Shape.BREACH", "Shape.NONE"));
    }
}
