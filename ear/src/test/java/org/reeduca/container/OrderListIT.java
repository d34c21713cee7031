package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.referral.OrderFilter;
import org.reeduca.referral.OrderFilter.Choice;
import org.reeduca.referral.OrderList;
import org.reeduca.referral.OrderListRow;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.OrderState;

/** The list of orders: states, filters, and the same cost for any number. */
@ExtendWith(ArquillianExtension.class)
class OrderListIT {

    private static final long MOST_STATEMENTS = 6;

    @Inject
    private OrderService orders;

    @Test
    void the_list_shows_states_and_is_filtered_by_them_by_due_date_and_by_name() throws Exception {
        SomeReferral referral = SomeReferral.of(3);
        SomeCohort group = referral.group();
        LocalDate due = group.today().plusWeeks(8);
        Sql.run(
                "UPDATE court_order SET due_on = ? WHERE public_ref = ?",
                due,
                referral.order(0).toString());
        Sql.run("""
                INSERT INTO order_ending (id, order_id, kind, ended_on, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR order_ending_seq, o.id, 'LIFTED', ?, UTC_TIMESTAMP(6),
                  (SELECT MIN(u.id) FROM app_user u)
                FROM court_order o WHERE o.public_ref = ?
                """, group.today(), referral.order(1).toString());

        assertThat(list(group, all(Choice.OPEN)).rows())
                .extracting(OrderListRow::ref)
                .containsExactly(referral.order(0), referral.order(2));
        assertThat(list(group, all(Choice.LIFTED)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(OrderState.LIFTED));
        assertThat(list(group, all(Choice.ALL)).total()).isEqualTo(3);
        assertThat(list(group, new OrderFilter(Choice.OPEN, due, due, "", 1)).rows())
                .extracting(OrderListRow::dueOn)
                .containsExactly(due);
        assertThat(list(group, new OrderFilter(Choice.ALL, due.plusDays(1), null, "", 1))
                        .total())
                .isZero();
        assertThat(list(group, new OrderFilter(Choice.ALL, null, null, "PRUEBA 003", 1))
                        .rows())
                .extracting(OrderListRow::ref)
                .containsExactly(referral.order(2));
    }

    @Test
    void a_fulfilled_order_is_not_among_the_open_ones() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        Sql.run(
                "UPDATE court_order SET overrides = '{\"dose.required\": {\"value\": 1, \"source\": \"x\"}, \"dose.mandatoryUnits\": {\"value\": [], \"source\": \"x\"}, \"completion\": {\"value\": null, \"source\": \"x\"}}' WHERE public_ref = ?",
                referral.order(0).toString());
        referral.held(1, 2, "PRESENT");

        assertThat(list(group, all(Choice.OPEN)).total()).isZero();
        assertThat(list(group, all(Choice.FULFILLED)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(OrderState.FULFILLED));
    }

    @Test
    void a_list_of_three_hundred_orders_costs_no_more_statements_than_one_of_thirty() throws Exception {
        SomeCohort thirty = SomeReferral.ofMany(30).group();
        SomeCohort threeHundred = SomeReferral.ofMany(300).group();
        assertThat(list(threeHundred, all(Choice.ALL)).total()).isEqualTo(300);

        long small = least(thirty);
        long large = least(threeHundred);

        System.out.printf("statements of the list of orders: 30 orders %d, 300 orders %d%n", small, large);
        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    /** Counted inside the call, without the statement by which the test finds the caller's roles. */
    private long least(SomeCohort group) throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            least = Math.min(
                    least, as(group.coordinator(), () -> SqlCount.of(() -> orders.findOrders(all(Choice.ALL)))));
        }
        return least;
    }

    private OrderList list(SomeCohort group, OrderFilter filter) throws Exception {
        return as(group.coordinator(), () -> orders.findOrders(filter));
    }

    private static OrderFilter all(Choice states) {
        return new OrderFilter(states, null, null, "", 1);
    }
}
