package org.reeduca.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void particles_belong_to_the_surname_that_follows() {
        assertThat(PersonName.ofSurnames("de la cruz del ángel", "felipe de jesús"))
                .isEqualTo(new PersonName("Felipe de Jesús", "De la Cruz", "Del Ángel"));
    }

    @Test
    void what_looks_the_same_compares_the_same() {
        PersonName typed = PersonName.ofParts("ÁNGEL\u00A0", "N\u0303a\u0301n\u0303ez", null);
        PersonName other = PersonName.ofParts("angel", "ÑAÑEZ", " ");

        assertThat(typed.comparisonKey()).isEqualTo(other.comparisonKey());
    }

    @Test
    void punctuation_alone_is_no_name() {
        assertThat(PersonName.ofParts("-", ".", null).isUnknown()).isTrue();
        assertThat(PersonName.ofSurnamesFirst(" , ").isUnknown()).isTrue();
    }

    @Test
    void given_names_may_come_first_when_the_list_says_so() {
        assertThat(PersonName.ofWordsGivenFirst("Juan Carlos de la Cruz Chan"))
                .isEqualTo(new PersonName("Juan Carlos", "De la Cruz", "Chan"));
    }

    @Test
    void a_particle_at_the_end_stays_with_what_there_is() {
        assertThat(PersonName.ofSurnames("Cruz de", null).second()).isEqualTo("De");
    }
}
