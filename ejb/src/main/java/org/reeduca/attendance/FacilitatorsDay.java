package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator has before her today.
 *
 * @param today the local date of her centre
 * @param now sessions of today whose list can be taken and is not closed
 * @param overdue sessions of past days whose list is not closed, oldest first
 * @param upcoming the next sessions, soonest first; the first of them answers "when is the next one"
 */
public record FacilitatorsDay(
        LocalDate today, List<TodaySession> now, List<TodaySession> overdue, List<TodaySession> upcoming) {

    /** As many as somebody takes before there is a network again; each is a list of names on a telephone. */
    private static final int MOST_ON_A_DEVICE = 2;

    /** The sessions whose rolls the device lays by: the next of the caller's own groups, today's and tomorrow's. */
    public Set<UUID> toPack() {
        return Stream.concat(now.stream(), upcoming.stream())
                .filter(session -> session.facilitated() && !session.heldOn().isAfter(today.plusDays(1)))
                .limit(MOST_ON_A_DEVICE)
                .map(TodaySession::session)
                .collect(Collectors.toUnmodifiableSet());
    }

    public @Nullable TodaySession next() {
        return upcoming.isEmpty() ? null : upcoming.get(0);
    }
}
