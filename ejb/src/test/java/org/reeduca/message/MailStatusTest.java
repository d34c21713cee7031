package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailStatusTest {

    private static final Instant AT = Instant.parse("2026-03-09T16:00:00Z");

    @Test
    void a_letter_is_due_at_once_and_then_after_pauses_that_grow() {
        assertThat(MailStatus.RAISED.due(AT)).isTrue();
        for (int[] failed : new int[][] {{1, 10}, {2, 30}, {3, 90}}) {
            MailStatus status = failed(failed[0]);
            assertThat(status.due(AT.plus(Duration.ofMinutes(failed[1] - 1)))).isFalse();
            assertThat(status.due(AT.plus(Duration.ofMinutes(failed[1])))).isTrue();
            assertThat(status.closed()).isFalse();
        }
    }

    @Test
    void after_four_attempts_or_a_refused_address_it_is_given_up() {
        assertThat(failed(MailStatus.MOST_TRIES).state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(failed(MailStatus.MOST_TRIES).due(AT.plus(Duration.ofDays(1))))
                .isFalse();
        MailStatus refused = after(MailEventKind.TRIED, MailEventKind.REFUSED);
        assertThat(refused.state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(refused.closed()).isTrue();
    }

    @Test
    void what_went_or_may_have_gone_is_never_due_again() {
        for (MailEventKind last : new MailEventKind[] {MailEventKind.SENT, MailEventKind.UNKNOWN}) {
            MailStatus status = after(MailEventKind.TRIED, last);
            assertThat(status.closed()).isTrue();
            assertThat(status.due(AT.plus(Duration.ofDays(1)))).isFalse();
        }
    }

    @Test
    void an_attempt_without_an_answer_is_broken_off_after_half_an_hour_and_not_due_before() {
        MailStatus trying = after(MailEventKind.TRIED);

        assertThat(trying.due(AT.plus(Duration.ofHours(2)))).isFalse();
        assertThat(trying.brokenOff(AT.plus(Duration.ofMinutes(29)))).isFalse();
        assertThat(trying.brokenOff(AT.plus(Duration.ofMinutes(30)))).isTrue();
        assertThat(after(MailEventKind.TRIED, MailEventKind.FAILED).brokenOff(AT.plus(Duration.ofDays(1))))
                .isFalse();
    }

    private static MailStatus failed(int times) {
        MailStatus status = MailStatus.RAISED;
        for (int i = 0; i < times; i++) {
            status = status.after(MailEventKind.TRIED, AT).after(MailEventKind.FAILED, AT);
        }
        return status;
    }

    private static MailStatus after(MailEventKind... kinds) {
        MailStatus status = MailStatus.RAISED;
        for (MailEventKind kind : kinds) {
            status = status.after(kind, AT);
        }
        return status;
    }
}
