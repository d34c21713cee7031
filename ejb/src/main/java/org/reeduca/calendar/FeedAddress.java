package org.reeduca.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller has an address; the address itself is not known to anybody any more.
 *
 * @param madeAt when it was made; null when there is none
 * @param readAt when a program read it last; null when none did
 */
public record FeedAddress(
        @Nullable Instant madeAt, @Nullable Instant readAt) {

    /** Nobody made one, or it was ended. */
    static final FeedAddress NONE = new FeedAddress(null, null);

    public boolean exists() {
        return madeAt != null;
    }
}
