package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave as a man's page shows it.
 *
 * @param ref null for one that an import brought, which nobody asked for here
 * @param lastDay last day of it
 * @param content why, for whoever decides; null for others and for an import
 * @param reason of the last answer, for whoever decides
 * @param answeredBy null while nobody answered
 */
public record LeaveRequest(
        @Nullable UUID ref,
        LocalDate from,
        LocalDate lastDay,
        LeaveState state,
        @Nullable LeaveAsker askedBy,
        @Nullable Content content,
        String author,
        Instant recordedAt,
        @Nullable String reason,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** What only whoever decides reads. */
    public record Content(
            AbsenceMotive motive,
            @Nullable String detail,
            @Nullable String document) {}

    /** Whether somebody has to say yes or no. */
    public boolean open() {
        return state == LeaveState.ASKED;
    }

    /** The same for somebody who does not decide. */
    LeaveRequest withoutContent() {
        return new LeaveRequest(
                ref, from, lastDay, state, askedBy, null, author, recordedAt, null, answeredBy, answeredAt);
    }
}
