package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.FieldProblem;

/** What is written down of somebody who is on no list. */
class NoteUnexpectedTest {

    private static NoteUnexpected said(String name, String note) {
        return new NoteUnexpected(UUID.randomUUID(), name, note);
    }

    @Test
    void a_name_is_enough_and_blanks_are_tidied() {
        NoteUnexpected said = said("  Juan\u00a0 Pérez ", " ");

        assertThat(said.problems()).isEmpty();
        assertThat(said.name()).isEqualTo("Juan Pérez");
        assertThat(said.note()).isNull();
    }

    @Test
    void without_a_name_nobody_is_written_down() {
        assertThat(said(" ", "x").problems())
                .containsExactly(FieldProblem.of("unexpectedName", "attendance.unexpected-name"));
    }

    @Test
    void what_is_too_long_is_said_at_its_field() {
        assertThat(said("x".repeat(161), "x".repeat(256)).problems())
                .extracting(FieldProblem::field)
                .containsExactly("unexpectedName", "unexpectedNote");
    }
}
