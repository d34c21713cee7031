package org.reeduca.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void only_the_same_password_matches() {
        PasswordHash hash = PasswordHash.of("una frase larga");
        assertThat(hash.matches("una frase larga")).isTrue();
        assertThat(hash.matches("Una frase larga")).isFalse();
        assertThat(hash.matches("una frase larga ")).isFalse();
    }

    @Test
    void nothing_is_cut_off_a_long_one() {
        String long72 = "x".repeat(72);
        assertThat(PasswordHash.of(long72 + "a").matches(long72 + "b")).isFalse();
    }

    @Test
    void two_ways_to_type_the_same_letter_are_one() {
        assertThat(PasswordHash.of("contrase\u00f1a de ni\u00f1o").matches("contrasen\u0303a de nin\u0303o"))
                .isTrue();
    }

    @Test
    void the_same_password_is_stored_differently_each_time_and_slow_to_try() {
        String first = PasswordHash.of("una frase larga").text();
        assertThat(first).startsWith("PBKDF2WithHmacSHA512:210000:").hasSizeLessThan(255);
        assertThat(PasswordHash.of("una frase larga").text()).isNotEqualTo(first);
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        assertThat(new PasswordHash("none").matches("none")).isFalse();
        assertThat(PasswordHash.OF_NOBODY.matches("")).isFalse();
    }

    @Test
    void the_hash_does_not_end_in_logs() {
        assertThat(PasswordHash.of("una frase larga")).hasToString("PasswordHash");
    }
}
