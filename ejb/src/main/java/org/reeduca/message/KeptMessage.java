package org.reeduca.message;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on record, with what the facts say now about what it is about.
 *
 * @param agreed whether he still wants messages
 * @param standsAt day and hour of the session or appointment as it stands now; null when it is not held or gone
 * @param absent whether he is still marked absent in it and nobody knows why
 */
record KeptMessage(
        UUID ref,
        Occasion occasion,
        MessageStatus status,
        boolean agreed,
        @Nullable LocalDateTime standsAt,
        boolean absent) {

    /** The same as it stands. */
    KeptMessage after(MessageStatus now) {
        return new KeptMessage(ref, occasion, now, agreed, standsAt, absent);
    }

    boolean open() {
        return status.state() == MessageState.OPEN;
    }

    /** Why nothing asks for it any more. */
    MessageReason gone(LocalDateTime now) {
        if (!agreed) {
            return MessageReason.NO_CONSENT;
        } else if (occasion.kind().ahead() && !occasion.at().isAfter(now)) {
            return MessageReason.OVER;
        }
        return switch (occasion.kind()) {
            case SESSION_REMINDER, SESSION_MOVED, APPOINTMENT -> {
                if (standsAt == null) {
                    yield MessageReason.CANCELLED;
                }
                yield standsAt.equals(occasion.at()) ? MessageReason.NOT_EXPECTED : MessageReason.MOVED;
            }
            case SESSION_CANCELLED -> standsAt == null ? MessageReason.NOT_EXPECTED : MessageReason.CORRECTED;
            case MISSED_SESSION -> absent ? MessageReason.OVER : MessageReason.CORRECTED;
        };
    }
}
