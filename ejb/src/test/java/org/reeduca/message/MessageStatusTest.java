package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageStatusTest {

    private static final Instant AT = Instant.parse("2026-03-09T18:00:00Z");

    @Test
    void it_is_open_until_he_was_told() {
        assertThat(after().state()).isEqualTo(MessageState.OPEN);
        assertThat(after(MessageEventKind.NOT_REACHED, MessageEventKind.NOT_REACHED))
                .extracting(MessageStatus::state, MessageStatus::tries)
                .containsExactly(MessageState.OPEN, 2);
        assertThat(after(MessageEventKind.NOT_REACHED, MessageEventKind.TOLD).state())
                .isEqualTo(MessageState.TOLD);
    }

    @Test
    void a_mistake_is_taken_back_and_the_tries_before_it_stay() {
        assertThat(after(MessageEventKind.NOT_REACHED, MessageEventKind.TOLD, MessageEventKind.TAKEN_BACK))
                .extracting(MessageStatus::state, MessageStatus::tries, MessageStatus::takesBack)
                .containsExactly(MessageState.OPEN, 1, false);
        assertThat(after(MessageEventKind.NOT_REACHED, MessageEventKind.TAKEN_BACK)
                        .tries())
                .isZero();
    }

    @Test
    void what_was_withdrawn_cannot_be_taken_back_and_begins_anew_when_it_is_queued_again() {
        assertThat(after(MessageEventKind.NOT_REACHED, MessageEventKind.WITHDRAWN)
                        .takesBack())
                .isFalse();
        assertThat(after(MessageEventKind.NOT_REACHED, MessageEventKind.WITHDRAWN, MessageEventKind.QUEUED_AGAIN))
                .extracting(MessageStatus::state, MessageStatus::tries)
                .containsExactly(MessageState.OPEN, 0);
    }

    @Test
    void a_letter_that_went_tells_him_and_cannot_be_taken_back() {
        assertThat(after(MessageEventKind.MAIL_TRIED))
                .extracting(MessageStatus::state, MessageStatus::mail)
                .containsExactly(MessageState.OPEN, ByMail.TRYING);
        assertThat(after(MessageEventKind.MAIL_TRIED, MessageEventKind.MAILED))
                .extracting(MessageStatus::state, MessageStatus::mail, MessageStatus::takesBack)
                .containsExactly(MessageState.TOLD, ByMail.SENT, false);
        assertThat(after(MessageEventKind.MAIL_TRIED, MessageEventKind.NOT_MAILED))
                .extracting(MessageStatus::state, MessageStatus::mail)
                .containsExactly(MessageState.OPEN, ByMail.NOT);
    }

    @Test
    void what_may_have_arrived_stays_so_whatever_is_said_later() {
        assertThat(after(
                                MessageEventKind.MAIL_TRIED,
                                MessageEventKind.MAIL_UNKNOWN,
                                MessageEventKind.NOT_REACHED,
                                MessageEventKind.WITHDRAWN,
                                MessageEventKind.QUEUED_AGAIN)
                        .mail())
                .isEqualTo(ByMail.UNKNOWN);
    }

    private static MessageStatus after(MessageEventKind... kinds) {
        List<MessageEvent> trace = IntStream.range(0, kinds.length)
                .mapToObj(i -> new MessageEvent(i + 1, kinds[i], null, AT.plusSeconds(i), by(kinds[i])))
                .toList();
        return MessageStatus.of(trace);
    }

    private static @Nullable String by(MessageEventKind kind) {
        return switch (kind) {
            case TOLD, NOT_REACHED, TAKEN_BACK -> "Rosa";
            case HELD_BACK, WITHDRAWN, QUEUED_AGAIN, MAIL_TRIED, MAILED, NOT_MAILED, MAIL_UNKNOWN -> null;
        };
    }
}
