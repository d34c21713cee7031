package org.reeduca.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SentHome;

class HistoryWordsTest {

    @Test
    void what_the_sign_says_already_needs_no_sentence() {
        assertThat(HistoryWords.kind(Observed.ATTENDED)).isEmpty();
        assertThat(HistoryWords.kind(new Observed(Mark.ABSENT, 0, true, 0, null, true, null, null)))
                .isEmpty();
    }

    @Test
    void minutes_at_the_beginning_and_the_end_are_said_together() {
        assertThat(HistoryWords.kind(came(22, true, 0, null))).isEqualTo("LATE");
        assertThat(HistoryWords.kind(came(0, true, 60, null))).isEqualTo("EARLY");
        assertThat(HistoryWords.kind(came(22, true, 60, null))).isEqualTo("LATE_AND_EARLY");
    }

    @Test
    void a_paper_list_that_knows_no_minutes_is_said_so() {
        assertThat(HistoryWords.kind(came(0, false, 0, null))).isEqualTo("LATE_UNKNOWN");
        assertThat(HistoryWords.kind(came(0, false, 60, null))).isEqualTo("LATE_UNKNOWN_AND_EARLY");
    }

    @Test
    void who_was_sent_home_and_a_mark_that_was_withdrawn_have_their_own() {
        assertThat(HistoryWords.kind(came(0, true, 90, SentHome.SERVICE))).isEqualTo("SERVICE");
        assertThat(HistoryWords.kind(came(0, true, 90, SentHome.BEHAVIOUR))).isEqualTo("BEHAVIOUR");
        assertThat(HistoryWords.kind(Observed.NOTHING)).isEqualTo("WITHDRAWN");
    }

    private static Observed came(int late, boolean known, int early, @Nullable SentHome sentHome) {
        return new Observed(Mark.PRESENT, late, known, early, sentHome, false, null, null);
    }
}
