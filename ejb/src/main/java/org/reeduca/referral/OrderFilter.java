package org.reeduca.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of a centre a list shows.
 *
 * @param states which states, those still open at first
 * @param dueFrom first due date shown; null for any
 * @param dueTo last due date shown; null for any
 * @param search part of name, file number, case or letter; empty for all
 * @param page from 1
 */
public record OrderFilter(
        Choice states,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        String search,
        int page) {

    /** Rows on a page. */
    public static final int PAGE = 25;

    public OrderFilter {
        search = search.strip();
        page = Math.max(1, page);
    }

    /** Which states are shown. */
    public enum Choice {
        OPEN,
        RECEIVED,
        INCOMPLETE,
        ACCEPTED,
        IN_FORCE,
        SUSPENDED,
        INTERRUPTED,
        EXPIRED,
        FULFILLED,
        DECLINED,
        LIFTED,
        REVOKED,
        ENDED,
        DECEASED,
        ALL;

        /** Whether an order in that state is shown. */
        boolean holds(OrderState state) {
            return switch (this) {
                case OPEN -> state.open();
                case ALL -> true;
                default -> name().equals(state.name());
            };
        }

        /** Whether orders that are over are shown; else they need not be read. */
        boolean over() {
            return switch (this) {
                case ALL, DECLINED, LIFTED, REVOKED, ENDED, DECEASED -> true;
                case OPEN, RECEIVED, INCOMPLETE, ACCEPTED, IN_FORCE, SUSPENDED, INTERRUPTED, EXPIRED, FULFILLED ->
                    false;
            };
        }

        /** Whether orders that stand are shown; else nobody has to be judged. */
        boolean standing() {
            return switch (this) {
                case DECLINED, LIFTED, REVOKED, ENDED, DECEASED -> false;
                default -> true;
            };
        }
    }

    boolean holds(OrderListRow row) {
        LocalDate due = row.dueOn();
        return states.holds(row.state())
                && (dueFrom == null || (due != null && !due.isBefore(dueFrom)))
                && (dueTo == null || (due != null && !due.isAfter(dueTo)));
    }

    /** Whether it leaves out anything besides what is closed. */
    public boolean narrows() {
        return states != Choice.OPEN || dueFrom != null || dueTo != null || !search.isEmpty();
    }
}
