package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.referral.OrderState.ACCEPTED;
import static org.reeduca.referral.OrderState.DECEASED;
import static org.reeduca.referral.OrderState.DECLINED;
import static org.reeduca.referral.OrderState.ENDED;
import static org.reeduca.referral.OrderState.EXPIRED;
import static org.reeduca.referral.OrderState.FULFILLED;
import static org.reeduca.referral.OrderState.INCOMPLETE;
import static org.reeduca.referral.OrderState.INTERRUPTED;
import static org.reeduca.referral.OrderState.IN_FORCE;
import static org.reeduca.referral.OrderState.LIFTED;
import static org.reeduca.referral.OrderState.RECEIVED;
import static org.reeduca.referral.OrderState.REVOKED;
import static org.reeduca.referral.OrderState.SUSPENDED;
import static org.reeduca.referral.SomeOrder.DONE;
import static org.reeduca.referral.SomeOrder.LATE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.referral.OrderFact.Kind;

/** The state of an order on any day, and what may befall it in each. */
class OrderCourseTest {

    private static final String JANUARY = "2026-01-20";
    private static final String APRIL = "2026-04-15";

    @Test
    void an_order_is_received_until_the_centre_answers() {
        assertThat(new SomeOrder().state(JANUARY)).isEqualTo(RECEIVED);
        assertThat(new SomeOrder().incomplete("2026-01-07").state(JANUARY)).isEqualTo(INCOMPLETE);
        assertThat(new SomeOrder()
                        .incomplete("2026-01-07")
                        .accepted("2026-01-09")
                        .state(JANUARY))
                .isEqualTo(IN_FORCE);
    }

    @Test
    void an_answer_holds_from_its_day_on() {
        SomeOrder order = new SomeOrder().accepted("2026-01-14");

        assertThat(order.state("2026-01-13")).isEqualTo(RECEIVED);
        assertThat(order.state("2026-01-14")).isEqualTo(IN_FORCE);
    }

    @Test
    void whoever_came_was_accepted_by_deed() {
        SomeOrder order = new SomeOrder().begun("2026-01-13");

        assertThat(order.state("2026-01-12")).isEqualTo(RECEIVED);
        assertThat(order.state("2026-01-13")).isEqualTo(IN_FORCE);
    }

    @Test
    void an_accepted_order_is_in_force_from_the_day_it_takes_effect() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06");

        assertThat(order.state("2026-01-11")).isEqualTo(ACCEPTED);
        assertThat(order.state("2026-01-12")).isEqualTo(IN_FORCE);
    }

    @Test
    void ec_17_an_amparo_suspends_from_its_first_day_to_the_day_it_is_over() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").suspended("2026-03-10", "2026-05-10");

        assertThat(order.state("2026-03-09")).isEqualTo(IN_FORCE);
        assertThat(order.state("2026-03-10")).isEqualTo(SUSPENDED);
        assertThat(order.state("2026-05-09")).isEqualTo(SUSPENDED);
        assertThat(order.state("2026-05-10")).isEqualTo(IN_FORCE);
    }

    @Test
    void ec_10_custody_for_another_case_interrupts() {
        assertThat(new SomeOrder()
                        .accepted("2026-01-06")
                        .interrupted("2026-03-10", null)
                        .state(APRIL))
                .isEqualTo(INTERRUPTED);
    }

    @Test
    void ec_18_an_order_is_lifted_from_its_effective_day_on_and_not_before() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").ended(LIFTED, APRIL);

        assertThat(order.state("2026-04-14")).isEqualTo(IN_FORCE);
        assertThat(order.state(APRIL)).isEqualTo(LIFTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIFTED", "REVOKED", "ENDED", "DECLINED", "DECEASED"})
    void an_end_outweighs_everything_else(OrderState how) {
        SomeOrder order = new SomeOrder().suspended("2026-03-10", null).ended(how, APRIL);

        assertThat(order.course().state(LocalDate.parse(APRIL), DONE)).isEqualTo(how);
    }

    @Test
    void an_end_that_is_withdrawn_never_was() {
        assertThat(new SomeOrder()
                        .accepted("2026-01-06")
                        .ended(REVOKED, APRIL)
                        .endWithdrawn()
                        .state(APRIL))
                .isEqualTo(IN_FORCE);
    }

    @Test
    void what_the_engine_calls_fulfilled_is_and_what_it_calls_expired_is_when_nothing_rests() {
        LocalDate april = LocalDate.parse(APRIL);
        SomeOrder order = new SomeOrder().accepted("2026-01-06");

        assertThat(order.course().state(april, DONE)).isEqualTo(FULFILLED);
        assertThat(order.course().state(april, LATE)).isEqualTo(EXPIRED);
        assertThat(order.suspended("2026-03-10", null).course().state(april, LATE))
                .isEqualTo(SUSPENDED);
    }

    @Test
    void a_rest_of_no_days_is_withdrawn() {
        assertThat(new SomeOrder()
                        .accepted("2026-01-06")
                        .suspended("2026-03-10", null)
                        .suspended("2026-03-10", "2026-03-10")
                        .state("2026-03-10"))
                .isEqualTo(IN_FORCE);
    }

    @Test
    void a_received_order_is_accepted_asked_about_or_declined() {
        assertThat(allowed(new SomeOrder(), JANUARY))
                .contains(OrderAct.ACCEPT, OrderAct.ASK, OrderAct.DECLINE)
                .doesNotContain(OrderAct.END, OrderAct.RESUME, OrderAct.CONTINUE);
        assertThat(new SomeOrder().refusal(OrderAct.END, JANUARY)).isEqualTo("referral.act-ended-early");
    }

    @Test
    void an_accepted_order_is_not_answered_again() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06");

        assertThat(order.refusal(OrderAct.ACCEPT, JANUARY)).isEqualTo("referral.act-accepted");
        assertThat(order.refusal(OrderAct.ASK, JANUARY)).isEqualTo("referral.act-asked");
        assertThat(order.refusal(OrderAct.DECLINE, JANUARY)).isEqualTo("referral.act-declined-late");
        assertThat(allowed(order, JANUARY))
                .containsExactlyInAnyOrder(
                        OrderAct.EXTEND,
                        OrderAct.MODIFY,
                        OrderAct.SUSPEND,
                        OrderAct.INTERRUPT,
                        OrderAct.TRANSFER,
                        OrderAct.LIFT,
                        OrderAct.REVOKE,
                        OrderAct.END,
                        OrderAct.DEATH);
    }

    @Test
    void a_suspended_order_is_resumed_before_it_is_suspended_again() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").suspended("2026-03-10", null);

        assertThat(order.refusal(OrderAct.SUSPEND, APRIL)).isEqualTo("referral.act-suspended");
        assertThat(order.refusal(OrderAct.RESUME, APRIL)).isEmpty();
        assertThat(order.refusal(OrderAct.RESUME, "2026-03-10")).isEqualTo("referral.act-not-suspended");
        assertThat(order.refusal(OrderAct.CONTINUE, APRIL)).isEqualTo("referral.act-not-interrupted");
        assertThat(order.refusal(OrderAct.INTERRUPT, APRIL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void after_its_end_nothing_befalls_an_order_any_more(OrderAct act) {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").ended(REVOKED, APRIL);

        assertThat(order.refusal(act, "2026-04-20")).isEqualTo("referral.act-after-end");
    }

    @Test
    void a_letter_that_comes_late_is_judged_by_the_day_it_takes_effect() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").ended(REVOKED, APRIL);

        assertThat(order.refusal(OrderAct.SUSPEND, "2026-03-10")).isEmpty();
        assertThat(order.refusal(OrderAct.EXTEND, "2026-03-10")).isEmpty();
    }

    @Test
    void an_order_ends_once_and_a_wrong_end_is_corrected() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").ended(LIFTED, APRIL);

        assertThat(order.refusal(OrderAct.REVOKE, "2026-03-10")).isEqualTo("referral.act-after-end");
    }

    @Test
    void a_fulfilled_order_may_be_extended_modified_transferred_or_revoked_but_not_suspended() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06");

        assertThat(order.refusal(OrderAct.SUSPEND, APRIL, DONE)).isEqualTo("referral.act-fulfilled");
        assertThat(order.refusal(OrderAct.LIFT, APRIL, DONE)).isEqualTo("referral.act-fulfilled");
        assertThat(List.of(OrderAct.EXTEND, OrderAct.MODIFY, OrderAct.TRANSFER, OrderAct.REVOKE, OrderAct.DEATH))
                .allMatch(act -> order.refusal(act, APRIL, DONE).isEmpty());
    }

    @Test
    void nothing_befalls_an_order_before_it_existed() {
        assertThat(new SomeOrder().refusal(OrderAct.SUSPEND, "2026-01-04")).isEqualTo("referral.act-before-order");
    }

    @Test
    void ec_36_no_authority_acts_on_somebody_who_comes_by_himself() {
        SomeOrder order = new SomeOrder().voluntary().accepted("2026-01-06");

        assertThat(order.refusal(OrderAct.REVOKE, JANUARY)).isEqualTo("referral.act-voluntary");
        assertThat(order.refusal(OrderAct.END, JANUARY)).isEmpty();
        assertThat(order.refusal(OrderAct.MODIFY, JANUARY)).isEmpty();
    }

    @Test
    void ec_12_an_order_extended_to_thirty_two_sessions_asks_for_them_from_that_day_on() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").required(APRIL, 32);
        LocalDate april = LocalDate.parse(APRIL);

        assertThat(order.course().required(april.minusDays(1))).isEqualTo(16);
        assertThat(order.course().required(april)).isEqualTo(32);
        assertThat(order.course().requiredWithout(april)).isEqualTo(16);
        assertThat(order.refusal(OrderAct.MODIFY, APRIL)).isEqualTo("referral.act-same-day");
        assertThat(order.course().refusalOfAmount(april, 32))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("referral.amount-unchanged"));
        assertThat(order.course().refusalOfAmount(april, 0)).isPresent();
        assertThat(order.course().refusalOfAmount(april, 48)).isEmpty();
    }

    @Test
    void an_extension_names_another_day_that_is_not_before_its_own() {
        SomeOrder order = new SomeOrder().accepted("2026-01-06").due(APRIL, "2026-08-31");
        OrderCourse course = order.course();
        LocalDate april = LocalDate.parse(APRIL);

        assertThat(course.dueOn(april.minusDays(1))).isEqualTo(SomeOrder.DUE);
        assertThat(course.dueOn(april)).isEqualTo("2026-08-31");
        assertThat(course.refusalOfDue(april, april.minusDays(1))).isPresent();
        assertThat(course.refusalOfDue(april.plusDays(1), LocalDate.parse("2026-08-31")))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("referral.due-unchanged"));
        assertThat(course.refusalOfDue(april.plusDays(1), LocalDate.parse("2026-09-30")))
                .isEmpty();
    }

    @Test
    void two_rests_of_one_kind_do_not_overlap() {
        OrderCourse course =
                new SomeOrder().suspended("2026-04-01", "2026-05-01").course();
        LocalDate march = LocalDate.parse("2026-03-10");

        assertThat(course.refusalOfRest(Kind.SUSPENDED, march, null))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("referral.rest-overlaps"));
        assertThat(course.refusalOfRest(Kind.SUSPENDED, march, LocalDate.parse("2026-04-01")))
                .isEmpty();
        assertThat(course.refusalOfRest(Kind.INTERRUPTED, march, null)).isEmpty();
        assertThat(course.refusalOfRest(Kind.SUSPENDED, march, march)).isPresent();
    }

    @Test
    void each_statement_about_a_subject_has_the_next_number() {
        OrderCourse course = new SomeOrder()
                .suspended("2026-03-10", null)
                .suspended("2026-03-10", "2026-05-01")
                .ended(REVOKED, APRIL)
                .endWithdrawn()
                .course();

        assertThat(course.nextRevision(new FactRef(Kind.SUSPENDED, LocalDate.parse("2026-03-10"))))
                .isEqualTo(3);
        assertThat(course.nextRevision(new FactRef(Kind.SUSPENDED, LocalDate.parse("2026-03-11"))))
                .isEqualTo(1);
        assertThat(course.nextRevision(new FactRef(Kind.ENDING, null))).isEqualTo(3);
    }

    @Test
    void what_an_order_has_once_needs_no_day_in_an_address_and_the_rest_does() {
        assertThat(FactRef.parse("ENDING")).contains(new FactRef(Kind.ENDING, null));
        assertThat(FactRef.parse("SUSPENDED.2026-03-10"))
                .hasValueSatisfying(ref -> assertThat(ref.toString()).isEqualTo("SUSPENDED.2026-03-10"));
        assertThat(FactRef.parse("SUSPENDED")).isEmpty();
        assertThat(FactRef.parse("ENDING.2026-03-10")).isEmpty();
        assertThat(FactRef.parse("SUSPENDED.2026-02-30")).isEmpty();
        assertThat(FactRef.parse("NOTHING")).isEmpty();
        assertThat(FactRef.parse(null)).isEmpty();
    }

    @Test
    void over_and_open_are_told_apart_for_every_state() {
        assertThat(EnumSet.allOf(OrderState.class))
                .filteredOn(OrderState::over)
                .containsExactlyInAnyOrder(DECLINED, LIFTED, REVOKED, ENDED, DECEASED);
        assertThat(EnumSet.allOf(OrderState.class))
                .filteredOn(OrderState::open)
                .containsExactlyInAnyOrder(RECEIVED, INCOMPLETE, ACCEPTED, IN_FORCE, SUSPENDED, INTERRUPTED, EXPIRED);
    }

    private static Set<OrderAct> allowed(SomeOrder order, String on) {
        Set<OrderAct> allowed = EnumSet.noneOf(OrderAct.class);
        for (OrderAct act : OrderAct.values()) {
            if (order.refusal(act, on).isEmpty()) {
                allowed.add(act);
            }
        }
        return allowed;
    }
}
