package org.reeduca.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message stands.
 *
 * @param tries how often somebody tried in vain
 * @param held why it was held back last, while nothing else was said; null when it was not
 * @param saidAt when a person last said something that still holds; null when nobody did
 * @param saidBy who did
 * @param revision of the last statement; 0 before the first
 */
public record MessageStatus(
        MessageState state,
        int tries,
        @Nullable MessageReason held,
        @Nullable Instant saidAt,
        @Nullable String saidBy,
        int revision) {

    static final MessageStatus QUEUED = new MessageStatus(MessageState.OPEN, 0, null, null, null, 0);

    /** A message after what was said about it. */
    static MessageStatus of(List<MessageEvent> trace) {
        MessageStatus status = QUEUED;
        for (MessageEvent event : trace) {
            status = status.after(event);
        }
        return status;
    }

    private MessageStatus after(MessageEvent event) {
        int last = event.revision();
        return switch (event.kind()) {
            case HELD_BACK -> new MessageStatus(state, tries, event.reason(), saidAt, saidBy, last);
            case TOLD -> new MessageStatus(MessageState.TOLD, tries, null, event.recordedAt(), event.by(), last);
            case NOT_REACHED ->
                new MessageStatus(MessageState.OPEN, tries + 1, null, event.recordedAt(), event.by(), last);
            case TAKEN_BACK ->
                new MessageStatus(
                        MessageState.OPEN,
                        state == MessageState.TOLD ? tries : Math.max(0, tries - 1),
                        null,
                        null,
                        null,
                        last);
            case WITHDRAWN -> new MessageStatus(MessageState.WITHDRAWN, tries, null, saidAt, saidBy, last);
            case QUEUED_AGAIN -> new MessageStatus(MessageState.OPEN, 0, null, null, null, last);
        };
    }

    /** Whether somebody's last word about it can be taken back. */
    public boolean takesBack() {
        return saidAt != null && state != MessageState.WITHDRAWN;
    }
}
