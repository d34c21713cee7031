package org.reeduca.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Wish to note how a man can be reached from today on.
 *
 * @param value as typed
 */
public record AddContact(
        @NotNull UUID participant,
        @NotNull ContactKind kind,
        @NotBlank @Size(max = Contact.LONGEST) String value,
        boolean safeToLeaveMessage) {}
