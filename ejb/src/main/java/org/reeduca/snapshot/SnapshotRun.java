package org.reeduca.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run over all centres or one, in numbers.
 *
 * @param night whether it began by itself
 * @param centre name of the only centre it is about, null for all
 * @param startedBy who asked for it, null for one of the night
 * @param endedAt null while it is under way, or waits to be taken up again
 * @param centres how many there are to do
 * @param done how many are done, those that failed included
 * @param failed how many a fault stopped; the next run tries them again
 */
public record SnapshotRun(
        boolean night,
        @Nullable String centre,
        Instant startedAt,
        @Nullable String startedBy,
        @Nullable Instant endedAt,
        int centres,
        int done,
        int failed,
        long orders,
        long changed,
        long differences) {}
