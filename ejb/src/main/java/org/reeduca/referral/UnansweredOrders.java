package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeduca.participant.FileReader;
import org.reeduca.referral.OrderFilter.Choice;
import org.reeduca.standing.Standing;

/**
 * Orders that wait for the centre to say yes or no. One statement; it is no door: the services that call it have checked who
 * asks.
 */
@ApplicationScoped
public class UnansweredOrders {

    private OrderListRepository lists;

    protected UnansweredOrders() {}

    @Inject
    UnansweredOrders(OrderListRepository lists) {
        this.lists = lists;
    }

    /**
     * Those of a centre on a day.
     *
     * @param reader which restricted files are among them
     * @param judged how their men stand, by the reference of the order
     */
    public List<OrderListRow> at(long centreId, LocalDate today, FileReader reader, Map<UUID, Standing> judged) {
        OrderFilter open = new OrderFilter(Choice.OPEN, null, null, "", 1);
        return lists.rows(centreId, open, today, reader).stream()
                .map(order -> {
                    Standing standing = judged.get(order.ref());
                    return order.row(today, standing == null ? Judged.NOTHING : Judged.of(standing), order.dueOn());
                })
                .filter(order -> order.state().unanswered())
                .toList();
    }
}
