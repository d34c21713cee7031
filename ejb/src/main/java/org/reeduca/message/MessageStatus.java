package org.reeduca.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message stands.
 *
 * @param tries how often somebody tried in vain
 * @param held why it was held back last, while nothing else was said; null when it was not
 * @param saidAt when a person last said something that still holds, or a letter went; null when neither is so
 * @param saidBy who did; null for a letter
 * @param revision of the last statement; 0 before the first
 * @param mail what became of it by mail
 */
public record MessageStatus(
        MessageState state,
        int tries,
        @Nullable MessageReason held,
        @Nullable Instant saidAt,
        @Nullable String saidBy,
        int revision,
        ByMail mail) {

    static final MessageStatus QUEUED = new MessageStatus(MessageState.OPEN, 0, null, null, null, 0, ByMail.NOT);

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
            case HELD_BACK -> new MessageStatus(state, tries, event.reason(), saidAt, saidBy, last, mail);
            case TOLD -> new MessageStatus(MessageState.TOLD, tries, null, event.recordedAt(), event.by(), last, mail);
            case NOT_REACHED ->
                new MessageStatus(MessageState.OPEN, tries + 1, null, event.recordedAt(), event.by(), last, mail);
            case TAKEN_BACK ->
                new MessageStatus(
                        MessageState.OPEN,
                        state == MessageState.TOLD ? tries : Math.max(0, tries - 1),
                        null,
                        null,
                        null,
                        last,
                        mail);
            case WITHDRAWN -> new MessageStatus(MessageState.WITHDRAWN, tries, null, saidAt, saidBy, last, mail);
            case QUEUED_AGAIN -> new MessageStatus(MessageState.OPEN, 0, null, null, null, last, mail);
            case MAIL_TRIED -> new MessageStatus(state, tries, null, null, null, last, ByMail.TRYING);
            case MAILED ->
                new MessageStatus(MessageState.TOLD, tries, null, event.recordedAt(), null, last, ByMail.SENT);
            case NOT_MAILED -> new MessageStatus(state, tries, held, saidAt, saidBy, last, ByMail.NOT);
            case MAIL_UNKNOWN -> new MessageStatus(state, tries, held, saidAt, saidBy, last, ByMail.UNKNOWN);
        };
    }

    /** Whether he knows of it, or may: a letter may have arrived. */
    boolean perhapsHeard() {
        return state == MessageState.TOLD || mail != ByMail.NOT;
    }

    /** Whether somebody's last word about it can be taken back. */
    public boolean takesBack() {
        return saidBy != null && state != MessageState.WITHDRAWN;
    }
}
