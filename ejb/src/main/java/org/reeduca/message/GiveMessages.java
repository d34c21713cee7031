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
 * @param tries how often nobody had answered before, as it was on the screen: a press that comes twice is one call
 */
public record GiveMessages(@NotNull UUID man, @NotEmpty List<UUID> messages, int line, boolean told, int tries) {

    public GiveMessages {
        messages = List.copyOf(messages);
    }
}
