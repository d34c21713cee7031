package org.reeduca.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;

/** What of a man's sessions leaves his centre under one order. */
class SeenByAuthorityTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 11, 3);
    private static final LocalDate DURING = LocalDate.of(2026, 1, 12);
    private static final LocalDate LATER = LocalDate.of(2026, 2, 2);

    @Test
    void what_counts_under_the_order_is_seen() {
        Standing standing = SomeStanding.in(State.COMPLYING)
                .with("A", DURING, Box.LATE, Outcome.LATE_CREDITED)
                .standing();

        assertThat(SeenByAuthority.of(standing).boxes()).isEqualTo(standing.boxes());
    }

    @Test
    void a_group_of_another_order_is_not_there_at_all() {
        Standing standing = SomeStanding.in(State.COMPLYING)
                .with("OLD", BEFORE, Box.ABSENT, null)
                .with("A", DURING, Box.ATTENDED, Outcome.PRESENT)
                .standing();

        assertThat(seen(standing)).extracting(SessionBox::cohortCode).containsExactly("A");
    }

    @Test
    void what_he_did_in_the_same_group_before_the_order_looks_like_a_session_that_is_not_his() {
        Standing standing = SomeStanding.in(State.COMPLYING)
                .with("A", BEFORE, Box.ABSENT, null)
                .with("A", BEFORE, Box.UNRECORDED, null)
                .with("A", DURING, Box.ATTENDED, Outcome.PRESENT)
                .standing();

        assertThat(seen(standing)).extracting(SessionBox::box).containsExactly(Box.NOT_DUE, Box.NOT_DUE, Box.ATTENDED);
        assertThat(seen(standing).get(0).lateMinutes()).isZero();
    }

    @Test
    void what_he_does_after_the_order_ended_is_not_seen() {
        Standing standing = SomeStanding.in(State.LIFTED)
                .endedOn(LATER)
                .with("A", DURING, Box.ATTENDED, Outcome.PRESENT)
                .with("A", LATER, Box.LATE, null)
                .with("A", LATER.plusDays(7), Box.CANCELLED, null)
                .with("NEW", LATER.plusDays(8), Box.UNRECORDED, null)
                .standing();

        assertThat(seen(standing)).extracting(SessionBox::box).containsExactly(Box.ATTENDED, Box.NOT_DUE, Box.NOT_DUE);
    }

    @Test
    void sessions_ahead_and_cancelled_ones_are_seen_while_the_order_stands() {
        Standing standing = SomeStanding.in(State.COMPLYING)
                .with("A", DURING, Box.CANCELLED, null)
                .with("A", LATER, Box.UNRECORDED, null)
                .with("A", LATER, Box.NOT_DUE, null)
                .standing();

        assertThat(seen(standing))
                .extracting(SessionBox::box)
                .containsExactly(Box.CANCELLED, Box.UNRECORDED, Box.NOT_DUE);
    }

    private static List<SessionBox> seen(Standing standing) {
        return SeenByAuthority.of(standing).boxes();
    }
}
