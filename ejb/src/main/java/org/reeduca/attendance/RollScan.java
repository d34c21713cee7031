package org.reeduca.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed list as it came back.
 *
 * @param author who added it
 * @param mayWithdraw whether the caller may withdraw it: who added it, and the coordination
 * @param withdrawnBecause why it does not belong there; null while it does
 */
public record RollScan(
        UUID ref,
        String fileName,
        int bytes,
        String author,
        boolean mayWithdraw,
        Instant recordedAt,
        @Nullable String withdrawnBecause) {}
