package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which orders of a workbook are written. */
class OrdersOnceTest {

    @Test
    void a_letter_of_a_man_on_two_lists_is_one_order_and_one_on_record_none() {
        OrdersOnce orders = new OrdersOnce((man, oficio, figure) -> man == 3);

        assertThat(orders.has(1, "4471/2026", "SCP")).isFalse();
        assertThat(orders.has(1, "4471/2026", "SCP")).as("on the next list").isTrue();
        assertThat(orders.has(1, "9/2026", "SCP")).isFalse();
        assertThat(orders.has(1, null, "SCP")).isFalse();
        assertThat(orders.has(1, null, "SCP")).isTrue();
        assertThat(orders.has(2, "4471/2026", "SCP")).isFalse();
        assertThat(orders.has(3, "4471/2026", "SCP")).isTrue();
    }
}
