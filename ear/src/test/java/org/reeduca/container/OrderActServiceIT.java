package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeOrderData.act;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;
import org.reeduca.access.Role;
import org.reeduca.compliance.State;
import org.reeduca.officer.CaseFact;
import org.reeduca.officer.OfficerFilter;
import org.reeduca.officer.OfficerService;
import org.reeduca.referral.ActData;
import org.reeduca.referral.EndingCause;
import org.reeduca.referral.FactRef;
import org.reeduca.referral.OrderAct;
import org.reeduca.referral.OrderActService;
import org.reeduca.referral.OrderFact.Kind;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.OrderState;
import org.reeduca.referral.OrderView;
import org.reeduca.shared.NotFound;

/** What befalls orders in the real server: new facts, judged by the engine, seen by whoever answers for the order. */
@ExtendWith(ArquillianExtension.class)
class OrderActServiceIT {

    @Inject
    private OrderActService acts;

    @Inject
    private OrderService orders;

    @Inject
    private OfficerService officers;

    @Test
    void an_answer_takes_an_order_from_received_to_in_force() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID order = as(
                group.coordinator(),
                () -> orders.enter(group.men().get(0), SomeOrderData.of(group).data()));
        LocalDate yesterday = group.today().minusDays(1);

        record(group, order, OrderAct.ASK, act(yesterday));
        assertThat(open(group, order).state()).isEqualTo(OrderState.INCOMPLETE);
        record(group, order, OrderAct.ACCEPT, act(group.today()));

        OrderView view = open(group, order);
        assertThat(view.state()).isEqualTo(OrderState.IN_FORCE);
        assertThat(view.history()).extracting(entry -> entry.counts()).containsExactly(true, false);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE subject_ref = ? AND action = 'CHANGE_REFERRAL' AND outcome = 'GRANTED'",
                        order.toString()))
                .isEqualTo(2);
    }

    @Test
    void a_declined_order_is_over_for_the_engine_and_for_its_officer() throws Exception {
        SomeReferral referral = SomeReferral.of(0);
        SomeCohort group = referral.group();
        UUID man = group.addMan(group.today().plusYears(1));
        UUID order = as(
                group.coordinator(),
                () -> orders.enter(man, SomeOrderData.of(group).data()));

        record(group, order, OrderAct.DECLINE, act(group.today(), null, null, null, EndingCause.OUT_OF_AREA, null));

        assertThat(open(group, order).state()).isEqualTo(OrderState.DECLINED);
        assertThat(as(referral.officer(), () -> officers.openCase(order))
                        .standing()
                        .evaluation()
                        .state())
                .isEqualTo(State.DECLINED);
    }

    @Test
    void ec_12_an_order_extended_to_thirty_two_sessions_asks_for_them_and_has_longer() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        LocalDate later = group.today().plusMonths(9);

        record(group, order, OrderAct.MODIFY, act(group.today(), null, 32, null, null, null));
        record(group, order, OrderAct.EXTEND, act(group.today(), later, null, null, null, null));

        OrderView view = open(group, order);
        assertThat(view.standing().evaluation().tally().required()).isEqualTo(32);
        assertThat(view.standing().evaluation().dates().effectiveDueOn()).isEqualTo(later);
        assertThat(view.head().dueOn()).as("the order itself says what it said").isNull();
        assertThat(as(referral.officer(), () -> officers.openCase(order)).facts())
                .extracting(CaseFact::kind)
                .contains(CaseFact.Kind.EXTENDED, CaseFact.Kind.REQUIREMENT);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM order_due_change d JOIN court_order o ON o.id = d.order_id WHERE o.public_ref = ?",
                        order.toString()))
                .isEqualTo(1);
    }

    @Test
    void ec_17_while_an_amparo_lasts_absences_are_no_breach_and_the_due_date_stays() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        LocalDate due = group.today().plusWeeks(20);
        Sql.run("UPDATE court_order SET due_on = ? WHERE public_ref = ?", due, order.toString());
        referral.held(1, 9, "ABSENT");
        referral.held(2, 8, "ABSENT");
        referral.held(3, 7, "ABSENT");
        assertThat(open(group, order).standing().evaluation().state()).isEqualTo(State.BREACH_PROPOSED);

        record(group, order, OrderAct.SUSPEND, act(group.today().minusWeeks(10)));

        OrderView suspended = open(group, order);
        assertThat(suspended.state()).isEqualTo(OrderState.SUSPENDED);
        assertThat(suspended.standing().evaluation().state()).isEqualTo(State.SUSPENDED);
        assertThat(suspended.standing().evaluation().dates().effectiveDueOn()).isEqualTo(due);
        assertThat(problems(group, order, OrderAct.SUSPEND, act(group.today())))
                .containsExactly("effectiveOn referral.act-suspended");

        record(group, order, OrderAct.RESUME, act(group.today()));

        OrderView resumed = open(group, order);
        assertThat(resumed.state()).isEqualTo(OrderState.IN_FORCE);
        assertThat(resumed.standing().evaluation().state()).isNotEqualTo(State.BREACH_PROPOSED);
        assertThat(resumed.history().get(0).ends())
                .as("the end of a stay is no correction")
                .isTrue();
        assertThat(resumed.history().get(0).corrects()).isFalse();
    }

    @Test
    void ec_10_days_in_custody_for_another_case_move_the_due_date() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        LocalDate due = group.today().plusWeeks(20);
        Sql.run("UPDATE court_order SET due_on = ? WHERE public_ref = ?", due, order.toString());

        record(group, order, OrderAct.INTERRUPT, act(group.today().minusDays(21)));
        assertThat(open(group, order).standing().evaluation().dates().effectiveDueOn())
                .isNull();
        record(group, order, OrderAct.CONTINUE, act(group.today()));

        assertThat(open(group, order).standing().evaluation().dates().effectiveDueOn())
                .isEqualTo(due.plusDays(21));
    }

    @Test
    void ec_18_a_lifted_order_owes_nothing_from_its_day_on_and_he_may_go_on_by_himself() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        referral.held(1, 3, "PRESENT");
        referral.held(2, 1, "ABSENT");
        LocalDate lifted = group.today().minusWeeks(2);

        record(group, order, OrderAct.LIFT, act(lifted, null, null, null, EndingCause.ACQUITTAL, null));

        OrderView view = open(group, order);
        assertThat(view.state()).isEqualTo(OrderState.LIFTED);
        assertThat(view.standing().evaluation().tally().unexcused()).isZero();
        assertThat(view.acts()).allMatch(choice -> choice.refusal() != null);
        assertThat(view.history().get(0).fact().cause()).isEqualTo(EndingCause.ACQUITTAL);
        UUID voluntary = as(
                group.coordinator(),
                () -> orders.enter(
                        group.men().get(0), SomeOrderData.of(group).voluntary().data()));
        assertThat(open(group, voluntary).state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    void ec_15_a_death_ends_all_orders_of_the_man_whoever_sent_him() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID man = group.men().get(0);
        UUID first = referral.order(0);
        UUID second = as(
                group.coordinator(),
                () -> orders.enter(
                        man,
                        SomeOrderData.of(group)
                                .from(SomeOrderData.authority(SomeUser.authority()))
                                .data()));
        int shown = open(group, second).head().version();

        record(group, first, OrderAct.DEATH, act(group.today().minusDays(2)));

        assertThat(open(group, first).state()).isEqualTo(OrderState.DECEASED);
        assertThat(open(group, second).state()).isEqualTo(OrderState.DECEASED);
        Refused.byRule(
                "referral.changed-meanwhile",
                () -> as(group.coordinator(), () -> acts.record(second, shown, OrderAct.ACCEPT, act(group.today()))));
        Refused.byRule(
                "referral.man-deceased",
                () -> as(
                        group.coordinator(),
                        () -> orders.enter(man, SomeOrderData.of(group).data())));
    }

    @Test
    void ec_08_the_scope_of_officers_follows_the_order_to_another_authority_from_its_day_on() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        long other = SomeUser.authority();
        String newOfficer = SomeUser.of(Role.REFERRAL_OFFICER).sentBy(other).login();
        ActData tomorrow = act(group.today().plusDays(1), null, null, null, null, SomeOrderData.authority(other));
        ActData today = act(group.today(), null, null, null, null, SomeOrderData.authority(other));

        record(group, order, OrderAct.TRANSFER, tomorrow);
        assertThat(sees(referral.officer(), order)).as("it is tomorrow").isTrue();
        assertThat(sees(newOfficer, order)).isFalse();

        record(group, order, OrderAct.TRANSFER, today);
        assertThat(sees(referral.officer(), order)).isFalse();
        assertThat(sees(newOfficer, order)).isTrue();
        assertThat(as(newOfficer, () -> officers.findMen(OfficerFilter.plain())).known())
                .isTrue();
        assertThat(as(referral.officer(), () -> officers.findMen(OfficerFilter.plain()))
                        .known())
                .isFalse();
        assertThat(open(group, order).head().authority())
                .isEqualTo(Sql.text("SELECT name FROM authority WHERE id = ?", other));
        assertThat(problems(
                        group,
                        order,
                        OrderAct.TRANSFER,
                        act(group.today().plusDays(2), null, null, null, null, SomeOrderData.authority(other))))
                .containsExactly("authority referral.authority-unchanged");
    }

    @Test
    void a_transfer_that_is_withdrawn_gives_the_order_back() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        UUID other = SomeOrderData.authority(SomeUser.authority());
        record(group, order, OrderAct.TRANSFER, act(group.today(), null, null, null, null, other));
        assertThat(sees(referral.officer(), order)).isFalse();

        correct(group, order, new FactRef(Kind.AUTHORITY, group.today()), true, act(group.today()));

        assertThat(sees(referral.officer(), order)).isTrue();
    }

    @Test
    void a_wrong_fact_is_followed_by_another_revision_and_the_engine_uses_the_last() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        LocalDate wrong = group.today().plusMonths(3);
        LocalDate right = group.today().plusMonths(6);
        record(group, order, OrderAct.EXTEND, act(group.today(), wrong, null, null, null, null));
        FactRef extension = new FactRef(Kind.DUE, group.today());

        correct(group, order, extension, false, act(group.today(), right, null, null, null, null));
        assertThat(open(group, order).standing().evaluation().dates().effectiveDueOn())
                .isEqualTo(right);
        correct(group, order, extension, true, act(group.today()));

        OrderView view = open(group, order);
        assertThat(view.standing().evaluation().dates().effectiveDueOn()).isNull();
        assertThat(view.history()).extracting(entry -> entry.fact().revision()).containsExactly(3, 2, 1);
        assertThat(view.history().get(0).fact().withdrawn()).isTrue();
    }

    @Test
    void a_revocation_recorded_by_mistake_is_withdrawn_and_the_order_stands_again() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        record(group, order, OrderAct.REVOKE, act(group.today(), null, null, null, EndingCause.BREACH, null));
        assertThat(open(group, order).state()).isEqualTo(OrderState.REVOKED);

        correct(group, order, new FactRef(Kind.ENDING, null), true, act(group.today()));

        assertThat(open(group, order).state()).isEqualTo(OrderState.IN_FORCE);
        record(group, order, OrderAct.LIFT, act(group.today(), null, null, null, EndingCause.PARDON, null));
        assertThat(open(group, order).history().stream()
                        .filter(entry -> entry.fact().kind() == Kind.ENDING)
                        .map(entry -> entry.fact().revision()))
                .containsExactly(3, 2, 1);
    }

    @Test
    void ec_40_two_who_record_at_once_do_not_overlook_each_other() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        int shown = open(group, order).head().version();
        as(group.coordinator(), () -> acts.record(order, shown, OrderAct.SUSPEND, act(group.today())));

        Refused.byRule(
                "referral.changed-meanwhile",
                () -> as(
                        group.coordinator(),
                        () -> acts.record(
                                order,
                                shown,
                                OrderAct.REVOKE,
                                act(group.today(), null, null, null, EndingCause.BREACH, null))));
        assertThat(open(group, order).state()).isEqualTo(OrderState.SUSPENDED);
    }

    @Test
    void ec_40_a_stale_page_keeps_what_was_typed_shows_what_came_between_and_may_be_sent_again() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        int shown = open(group, order).head().version();
        record(group, order, OrderAct.SUSPEND, act(group.today()));
        String day = group.today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
        Map<String, String> typed = Map.of(
                "version",
                String.valueOf(shown),
                "actForm:effectiveOn",
                day,
                "actForm:documentNumber",
                "EXH-77/2026",
                "actForm:documentOn",
                day,
                "actForm:cause",
                EndingCause.PARDON.name());

        String answer = coordinator(group)
                .submit("/referral/order-act.xhtml?act=LIFT&order=" + order, "actForm", "actForm:save", typed)
                .body();

        assertThat(answer)
                .contains("Otra persona registró algo", "value=\"EXH-77/2026\"", "Un amparo suspende la orden");
        assertThat(open(group, order).state()).isEqualTo(OrderState.SUSPENDED);
        int now = open(group, order).head().version();
        assertThat(answer).contains("name=\"version\" value=\"" + now + "\"");
    }

    private static Browser coordinator(SomeCohort group) throws Exception {
        String password = "una frase que nadie adivina 10";
        SomeUser user = SomeUser.of(Role.COORDINATOR)
                .at(group.centreId())
                .withPasswordHash(PasswordHash.of(password).text());
        Browser browser = new Browser();
        browser.signIn(user.login(), password);
        return browser;
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_a_fact() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        SomeCohort group = referral.group();
        UUID order = referral.order(0);
        record(group, order, OrderAct.EXTEND, act(group.today(), group.today().plusMonths(3), null, null, null, null));
        UUID entered = as(
                group.coordinator(),
                () -> orders.enter(group.men().get(0), SomeOrderData.of(group).data()));
        record(group, entered, OrderAct.ACCEPT, act(group.today()));
        record(
                group,
                order,
                OrderAct.TRANSFER,
                act(group.today(), null, null, null, null, SomeOrderData.authority(SomeUser.authority())));

        for (String table : List.of("order_answer", "order_due_change", "order_authority_change")) {
            assertThatThrownBy(() -> Sql.run("UPDATE " + table + " SET reason = 'otra'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> Sql.run("DELETE FROM " + table))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void nobody_records_anything_about_an_order_of_another_centre() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID order = referral.order(0);
        SomeCohort other = SomeCohort.of(0);

        assertThatThrownBy(() ->
                        as(other.coordinator(), () -> acts.record(order, 1, OrderAct.SUSPEND, act(other.today()))))
                .isInstanceOf(NotFound.class);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM order_interval i JOIN court_order o ON o.id = i.order_id WHERE o.public_ref = ?",
                        order.toString()))
                .isZero();
    }

    private OrderView open(SomeCohort group, UUID order) throws Exception {
        return as(group.coordinator(), () -> orders.openOrder(order));
    }

    private void record(SomeCohort group, UUID order, OrderAct act, ActData data) throws Exception {
        int version = open(group, order).head().version();
        as(group.coordinator(), () -> acts.record(order, version, act, data));
    }

    private void correct(SomeCohort group, UUID order, FactRef fact, boolean withdraw, ActData data) throws Exception {
        int version = open(group, order).head().version();
        as(group.coordinator(), () -> acts.correct(order, version, fact, withdraw, data));
    }

    private List<String> problems(SomeCohort group, UUID order, OrderAct act, ActData data) throws Exception {
        return as(group.coordinator(), () -> acts.checkAct(order, act, data)).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private boolean sees(String officer, UUID order) throws Exception {
        try {
            as(officer, () -> officers.openCase(order));
            return true;
        } catch (NotFound e) {
            return false;
        }
    }
}
