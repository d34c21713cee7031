package org.reeduca.referral;

import java.util.List;

/**
 * A page of the orders of a centre.
 *
 * @param filter what was asked for
 * @param total how many there are in all
 */
public record OrderList(OrderFilter filter, List<OrderListRow> rows, int total) {

    /** The page of those rows the filter asks for. */
    static OrderList of(OrderFilter filter, List<OrderListRow> all) {
        int first = Math.min(all.size(), (filter.page() - 1) * OrderFilter.PAGE);
        return new OrderList(filter, all.subList(first, Math.min(all.size(), first + OrderFilter.PAGE)), all.size());
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + OrderFilter.PAGE - 1) / OrderFilter.PAGE);
    }
}
