package org.reeduca.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * Whether a man wants messages, and which he was given.
 *
 * @param merged whether another file goes on for his, so that nothing is written down here
 * @param consent his last word; null when he was not asked yet
 * @param messages those of the last three months, the latest first
 */
public record ManMessages(
        Person man, boolean merged, @Nullable Consent consent, List<Entry> messages) {

    public ManMessages {
        messages = List.copyOf(messages);
    }

    /** Whether he wants messages. */
    public boolean agreed() {
        return consent != null && consent.agreed();
    }

    /** What he said, and who wrote it down. */
    public record Consent(boolean agreed, MessageLanguage language, Instant recordedAt, String by) {}

    /**
     * A message.
     *
     * @param at day and hour it is about, local to the centre
     * @param shownTo who had it on the screen, by name; empty when nobody did
     * @param trace what was said about it
     */
    public record Entry(
            MessageKind kind,
            LocalDateTime at,
            MessageState state,
            Instant queuedAt,
            String shownTo,
            List<MessageEvent> trace) {

        public Entry {
            trace = List.copyOf(trace);
        }
    }
}
