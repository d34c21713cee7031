package org.reeduca.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How far something has come that one person prepares and another one publishes. */
class DraftStateTest {

    @Test
    void what_is_neither_published_nor_given_up_can_be_given_up_and_only_what_was_not_sent_changed() {
        assertThat(Arrays.stream(DraftState.values()).filter(DraftState::pending))
                .containsExactly(DraftState.DRAFT, DraftState.SENT, DraftState.REFUSED);
        assertThat(Arrays.stream(DraftState.values()).filter(DraftState::open))
                .containsExactly(DraftState.DRAFT, DraftState.REFUSED);
    }
}
