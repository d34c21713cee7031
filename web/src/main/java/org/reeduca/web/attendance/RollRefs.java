package org.reeduca.web.attendance;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.NotFound;

/** References in the address of a page. */
final class RollRefs {

    private RollRefs() {}

    /** The reference; what is no reference is not found, like one that names nothing. */
    static UUID parse(@Nullable String text) {
        return find(text).orElseThrow(NotFound::new);
    }

    /** The reference, empty when the text is none. */
    static Optional<UUID> find(@Nullable String text) {
        if (text == null || text.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final int UUID_LENGTH = 36;
}
