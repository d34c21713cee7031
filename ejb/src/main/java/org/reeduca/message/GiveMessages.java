package org.reeduca.message;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * That a man was called.
 *
 * @param messages what was on the screen for him
 * @param line the contact that was called
 * @param told whether he was told; else nobody answered
 */
public record GiveMessages(@NotNull UUID man, @NotEmpty List<UUID> messages, int line, boolean told) {

    public GiveMessages {
        messages = List.copyOf(messages);
    }
}
