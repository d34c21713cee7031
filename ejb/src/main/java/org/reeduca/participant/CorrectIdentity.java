package org.reeduca.participant;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Wish to correct who a man is on file.
 *
 * @param version of the file when it was read
 * @param identity all of it, as it shall be
 */
public record CorrectIdentity(
        @NotNull UUID participant, int version, @NotNull TypedIdentity identity) {}
