package org.reeduca.web.faces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.NotFound;

/** Public references as they stand in addresses. What is no reference refers to nothing. */
public final class PublicRef {

    private static final int LENGTH = 36;

    private PublicRef() {}

    /**
     * The reference of that text.
     *
     * @throws NotFound when the text is missing or is none
     */
    public static UUID parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH) {
            throw new NotFound();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw (NotFound) new NotFound().initCause(e);
        }
    }
}
