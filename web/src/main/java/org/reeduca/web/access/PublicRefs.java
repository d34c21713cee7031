package org.reeduca.web.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.NotFound;

/** Public references as they come from an address. One that is none refers to nothing. */
final class PublicRefs {

    private PublicRefs() {}

    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    static UUID require(@Nullable UUID ref) {
        if (ref == null) {
            throw new NotFound();
        }
        return ref;
    }
}
