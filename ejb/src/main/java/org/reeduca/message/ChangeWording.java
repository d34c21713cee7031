package org.reeduca.message;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How a centre words something from now on.
 *
 * @param text as it was typed; null to go back to the general one
 * @param revision that was on the page
 */
public record ChangeWording(
        @NotNull WordingKind kind,
        @NotNull MessageLanguage language,
        @Nullable String text,
        int revision) {}
