package org.reeduca.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Row;

/**
 * An authority in a list.
 *
 * @param state name of its federal state
 * @param retiredOn first day on which no new order of it is entered
 * @param contacts how many people answer there
 * @param agreement number of the agreement in force with the caller's centre
 * @param orders how many orders the caller's centre has of it
 */
public record AuthorityRow(
        UUID ref,
        AuthorityKind kind,
        String name,
        @Nullable String seat,
        @Nullable String district,
        String state,
        @Nullable LocalDate retiredOn,
        int contacts,
        @Nullable String agreement,
        int orders) {

    static AuthorityRow of(Row row) {
        return new AuthorityRow(
                row.uuid(),
                row.constant(AuthorityKind.class),
                row.text(),
                row.textOrNull(),
                row.textOrNull(),
                row.text(),
                row.dateOrNull(),
                row.integer(),
                row.textOrNull(),
                row.integer());
    }
}
