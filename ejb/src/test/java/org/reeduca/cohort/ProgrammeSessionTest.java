package org.reeduca.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.BusinessRuleViolation;

/** A session on the calendar guards itself, whoever plans. */
class ProgrammeSessionTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-10-19T18:00");
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private final ProgrammeSession session = new ProgrammeSession(1, 3, MONDAY, 150, 7, NOW);

    @Test
    void a_planned_session_moves() {
        session.moveTo(MONDAY.plusWeeks(1), 7, NOW);

        assertThat(session.heldOn()).isEqualTo("2026-10-26");
        assertThat(session.state()).isEqualTo(ProgrammeSession.State.SCHEDULED);
    }

    @Test
    void one_in_which_somebody_was_marked_stays() {
        session.hold(7, NOW);

        assertThatThrownBy(() -> session.moveTo(MONDAY.plusWeeks(1), 7, NOW)).isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> session.restore(7, NOW)).isInstanceOf(BusinessRuleViolation.class);
        assertThat(session.heldOn()).isEqualTo(MONDAY.toLocalDate());
    }

    @Test
    void a_cancelled_one_does_not_move_and_can_take_place_after_all() {
        session.cancel("Huracán", 7, NOW);

        assertThatThrownBy(() -> session.moveTo(MONDAY.plusWeeks(1), 7, NOW)).isInstanceOf(BusinessRuleViolation.class);

        session.restore(7, NOW);
        assertThat(session.state()).isEqualTo(ProgrammeSession.State.SCHEDULED);
        assertThat(session.heldOn()).isEqualTo(MONDAY.toLocalDate());
    }
}
