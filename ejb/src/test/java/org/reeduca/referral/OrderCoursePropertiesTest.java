package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.referral.OrderState.ENDED;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of the course of an order, whatever befell it. */
class OrderCoursePropertiesTest {

    /** Whatever was recorded, each day has one state, and an end is never left except by withdrawing it. */
    @Property(tries = 200)
    void once_it_is_over_an_order_stays_over(
            @ForAll @IntRange(min = 0, max = 200) int endsAfter,
            @ForAll @IntRange(min = 0, max = 100) int daysLater,
            @ForAll boolean fulfilled) {
        LocalDate end = SomeOrder.EFFECTIVE.plusDays(endsAfter);
        OrderCourse course = new SomeOrder()
                .accepted("2026-01-06")
                .suspended("2026-02-01", "2026-03-01")
                .ended(ENDED, end.toString())
                .course();

        assertThat(course.state(end.plusDays(daysLater), new Judged(fulfilled, false)))
                .isEqualTo(ENDED);
    }

    /** An act that is allowed, once recorded, is what the state says; no act is allowed that would be overlooked. */
    @Property(tries = 200)
    void a_suspension_that_is_allowed_suspends(
            @ForAll @IntRange(min = 0, max = 150) int from, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate first = SomeOrder.EFFECTIVE.plusDays(from);
        SomeOrder order = new SomeOrder().accepted("2026-01-06").suspended("2026-03-10", "2026-04-10");
        boolean allowed = order.refusal(OrderAct.SUSPEND, first.toString()).isEmpty()
                && order.course()
                        .refusalOfRest(OrderFact.Kind.SUSPENDED, first, first.plusDays(days))
                        .isEmpty();

        order.suspended(first.toString(), first.plusDays(days).toString());

        if (allowed) {
            assertThat(order.state(first.toString())).isEqualTo(OrderState.SUSPENDED);
            assertThat(order.state(first.plusDays(days - 1L).toString())).isEqualTo(OrderState.SUSPENDED);
        }
    }
}
