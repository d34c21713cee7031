package org.reeduca.web.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.NotFound;

/** References in the address of a page. */
final class RollRefs {

    private RollRefs() {}

    /** The reference; what is no reference is not found, like one that names nothing. */
    static UUID parse(@Nullable String text) {
        if (text == null || text.length() != UUID_LENGTH) {
            throw new NotFound();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw (NotFound) new NotFound().initCause(e);
        }
    }

    private static final int UUID_LENGTH = 36;
}
