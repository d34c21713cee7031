package org.reeduca.participant;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Wish to say something else about a contact.
 *
 * @param line number of the contact
 * @param revision the one that was seen
 * @param change what is to be said
 */
public record ChangeContact(
        @NotNull UUID participant,
        int line,
        int revision,
        @NotNull Change change) {

    /** What may be said. */
    public enum Change {
        /** He cannot be reached there any more, from today on. */
        ENDED,
        /** A message may be left there. */
        SAFE,
        /** No message may be left there. */
        NOT_SAFE
    }
}
