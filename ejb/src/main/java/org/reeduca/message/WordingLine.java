package org.reeduca.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How something is worded at a centre in one language.
 *
 * @param general what all centres say that say nothing else
 * @param own what this one says; null when it says the general one
 * @param revision of what this one said last, to be given back with a change; 0 when it never said anything
 * @param heard as it is heard of an appointment tomorrow at six
 * @param by who changed it last; null when nobody did
 */
public record WordingLine(
        WordingKind kind,
        MessageLanguage language,
        String general,
        @Nullable String own,
        int revision,
        String heard,
        @Nullable String by,
        @Nullable Instant at) {

    /** What is said. */
    public String text() {
        return own == null ? general : own;
    }
}
