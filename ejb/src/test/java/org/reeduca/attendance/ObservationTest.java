package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reeduca.shared.FieldProblem;

/** What may be written about how a man took part. */
class ObservationTest {

    @Test
    void something_has_to_be_said() {
        assertThat(new Observation(null, " ", null, "\u00a0").problems())
                .extracting(FieldProblem::code)
                .containsExactly("attendance.observation-empty");
        assertThat(new Observation(Engagement.APART, null, null, null).problems())
                .isEmpty();
        assertThat(new Observation(null, null, "Escuchar", null).problems()).isEmpty();
    }

    @Test
    void a_text_that_does_not_fit_is_said_at_its_field() {
        assertThat(new Observation(null, "x".repeat(500), "x".repeat(501), null).problems())
                .extracting(FieldProblem::field)
                .containsExactly("difficulty");
    }

    @Test
    void nothing_of_it_comes_into_a_log_by_accident() {
        assertThat(new Observation(Engagement.APART, "secreto", "secreto", "secreto"))
                .asString()
                .doesNotContain("secreto")
                .doesNotContain("APART");
    }
}
