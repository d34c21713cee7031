package org.reeduca.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who facilitates a group, who could, and what was decided about it.
 *
 * @param code of the group
 * @param now those whose days are not over, by their first day
 * @param choices who could come, by name
 * @param sessions the next ones, by day
 * @param history what was decided, the newest first
 */
public record GroupFacilitators(
        UUID cohort,
        String code,
        LocalDate today,
        List<Present> now,
        List<Choice> choices,
        List<Ahead> sessions,
        List<Decided> history) {

    public GroupFacilitators {
        now = List.copyOf(now);
        choices = List.copyOf(choices);
        sessions = List.copyOf(sessions);
        history = List.copyOf(history);
    }

    /** Whether the group has nobody who can facilitate. */
    public boolean lacking() {
        return now.stream().allMatch(Present::suspended);
    }

    /**
     * Somebody who facilitates it.
     *
     * @param to first day on which it is over; null while it lasts
     * @param suspended whether the account may not sign in
     * @param led whether the coordination of the centre may suspend it
     */
    public record Present(
            UUID account,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            boolean suspended,
            boolean led) {}

    /** Somebody of the centre who facilitates. */
    public record Choice(UUID account, String name) {}

    /** A session to come. */
    public record Ahead(UUID session, int unit, LocalDate day) {}

    /**
     * What was decided.
     *
     * @param out who does not facilitate; empty when somebody only comes
     * @param in who does instead; empty when nobody
     * @param to first day on which it is over; null when it lasts
     */
    public record Decided(
            String out, String in, LocalDate from, @Nullable LocalDate to, String reason, String by, Instant at) {}
}
