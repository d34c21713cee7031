package org.reeduca.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme that a group of a list may have followed.
 *
 * @param from first day on which a group might begin with it
 * @param to first day on which none might any more; null while open
 */
record Taught(long version, LocalDate from, @Nullable LocalDate to) {

    /**
     * The version with which a group began: the one that was valid on its first day. Lists that are older than all versions
     * followed the first one.
     *
     * @param versions the newest first
     */
    static Optional<Long> on(LocalDate firstDay, List<Taught> versions) {
        return versions.stream()
                .filter(one -> one.covers(firstDay))
                .findFirst()
                .or(() -> versions.stream()
                        .skip(Math.max(0, versions.size() - 1))
                        .filter(first -> firstDay.isBefore(first.from()))
                        .findFirst())
                .map(Taught::version);
    }

    private boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
