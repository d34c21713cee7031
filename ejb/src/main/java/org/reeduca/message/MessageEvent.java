package org.reeduca.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a message.
 *
 * @param reason why it was held back or withdrawn
 * @param by who says so; null when the program does
 */
public record MessageEvent(
        int revision,
        MessageEventKind kind,
        @Nullable MessageReason reason,
        Instant recordedAt,
        @Nullable String by) {}
