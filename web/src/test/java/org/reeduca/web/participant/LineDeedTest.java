package org.reeduca.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDeedTest {

    @Test
    void a_button_says_what_to_do_with_which_line_as_it_was_seen() {
        assertThat(LineDeed.of("not-safe:3:12")).isEqualTo(new LineDeed("not-safe", 3, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "end", "end:1", "end:a:1", "end:1:1:1", "end:99999:1", "END:1:1"})
    void everything_else_does_nothing(String value) {
        assertThat(LineDeed.of(value)).isNull();
    }
}
