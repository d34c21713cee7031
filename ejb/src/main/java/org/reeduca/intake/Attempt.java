package org.reeduca.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to reach a man.
 *
 * @param contact what was used, as it stands in his file
 * @param withdrawnBecause why it should not have been written down; null while it holds
 */
public record Attempt(
        UUID ref,
        Instant happenedAt,
        ContactChannel channel,
        AttemptResult result,
        @Nullable String contact,
        @Nullable String note,
        String author,
        @Nullable String withdrawnBecause) {}
