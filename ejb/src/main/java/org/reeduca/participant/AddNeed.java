package org.reeduca.participant;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wish to note what a man needs from today on.
 *
 * @param language of the interpreter; only for one
 * @param detail what has to be done
 */
public record AddNeed(
        @NotNull UUID participant,
        @NotNull NeedKind kind,
        @Nullable String language,
        @Nullable String detail) {}
