package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.referral.Clause;
import org.reeduca.referral.LatestStart;
import org.reeduca.referral.OrderData;
import org.reeduca.referral.OrderFilter;
import org.reeduca.referral.OrderFilter.Choice;
import org.reeduca.referral.OrderForCorrection;
import org.reeduca.referral.OrderParameter;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.OrderState;
import org.reeduca.referral.OrderView;
import org.reeduca.referral.TermPreview;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.Standing;

/** Orders in the real server: entered whole or not at all, corrected with a trace, listed at the same cost. */
@ExtendWith(ArquillianExtension.class)
class OrderServiceIT {

    @Inject
    private OrderService orders;

    @Inject
    private CaseFileService files;

    @Test
    void an_order_is_entered_with_what_it_sets_and_who_is_told() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID told = SomeOrderData.authority(SomeUser.authority());
        OrderData letter = SomeOrderData.of(group)
                .sets(new Clause(OrderParameter.REQUIRED, 20, "cláusula 2"))
                .due(group.today().plusWeeks(30))
                .telling(told)
                .data();

        UUID order = as(group.coordinator(), () -> orders.enter(man, letter));

        OrderView view = as(group.coordinator(), () -> orders.openOrder(order));
        assertThat(view.state()).isEqualTo(OrderState.RECEIVED);
        assertThat(view.head().oficioNumber()).isEqualTo(letter.oficioNumber());
        assertThat(view.head().conditions()).isEqualTo("Firma cada quince días");
        assertThat(view.standing().evaluation().tally().required()).isEqualTo(20);
        assertThat(view.recipients()).hasSize(1);
        assertThat(view.others()).as("the one SomeCohort gave him").hasSize(1);
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome, participant_ref) FROM audit_event WHERE subject_ref = ? AND action = 'CREATE_REFERRAL'",
                        order.toString()))
                .isEqualTo("CREATE_REFERRAL GRANTED " + man);
    }

    @Test
    void ec_08_two_orders_of_two_courts_are_judged_each_by_its_own_requirement() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID second = SomeOrderData.authority(SomeUser.authority());
        as(
                group.coordinator(),
                () -> orders.enter(
                        man,
                        SomeOrderData.of(group)
                                .from(second)
                                .effective(group.today().minusWeeks(5))
                                .sets(new Clause(OrderParameter.REQUIRED, 32, "resolutivo 1"))
                                .data()));
        SomeMark.in(group, group.session(1, group.today().minusWeeks(1))).attended(man);
        Sql.run("UPDATE programme_session SET state = 'HELD' WHERE cohort_id = ?", group.cohortId());

        List<Standing> standings =
                as(group.coordinator(), () -> files.openFile(man, 1)).orders();

        assertThat(standings)
                .extracting(standing -> standing.evaluation().tally().required())
                .containsExactlyInAnyOrder(16, 32);
        assertThat(standings)
                .as("one attendance counts under both")
                .allMatch(standing -> standing.evaluation().tally().credited() == 1);
    }

    @Test
    void ec_34_the_same_letter_is_refused_and_one_that_names_several_is_taken_once_for_each() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID first = group.men().get(0);
        UUID second = group.men().get(1);
        SomeOrderData letter = SomeOrderData.of(group).number("OF/77/2026");
        as(group.coordinator(), () -> orders.enter(first, letter.data()));

        assertThat(codes(as(
                        group.coordinator(),
                        () -> orders.check(
                                first, letter.number("of / 77 / 2026").data()))))
                .containsExactly("oficioNumber referral.letter-known");
        assertThat(codes(as(group.coordinator(), () -> orders.check(second, letter.data()))))
                .containsExactly("oficioNumber referral.letter-of-another");
        as(
                group.coordinator(),
                () -> orders.enter(second, letter.namingSeveral().data()));
        assertThatThrownBy(() -> as(group.coordinator(), () -> orders.enter(second, letter.data())))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThat(codes(as(
                        group.coordinator(),
                        () -> orders.check(
                                first,
                                SomeOrderData.of(group)
                                        .number("OF/77/2026")
                                        .from(SomeOrderData.authority(SomeUser.authority()))
                                        .data()))))
                .as("numbers are unique within their issuer only")
                .isEmpty();
    }

    @Test
    void the_database_refuses_what_a_page_forgot() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        as(
                group.coordinator(),
                () -> orders.enter(
                        group.men().get(0),
                        SomeOrderData.of(group).number("OF/88/2026").data()));
        long order = Sql.number(
                "SELECT id FROM court_order WHERE oficio_number = 'OF/88/2026' AND centre_id = ?", group.centreId());

        refused("uq_court_order_letter", """
                UPDATE court_order SET letter_key = 'OF/88/2026', oficio_number = 'x', oficio_date = received_on
                WHERE id <> ? AND centre_id = ? LIMIT 1
                """, order, group.centreId());
        refused(
                "ck_court_order_letter_date",
                "UPDATE court_order SET oficio_date = received_on + INTERVAL 1 DAY WHERE id = ?",
                order);
        refused(
                "ck_court_order_due_on",
                "UPDATE court_order SET due_on = effective_on - INTERVAL 1 DAY WHERE id = ?",
                order);
        refused(
                "ck_court_order_term",
                "UPDATE court_order SET term_days = 10, due_on = effective_on + INTERVAL 11 DAY WHERE id = ?",
                order);
        refused(
                "ck_court_order_first_appearance",
                "UPDATE court_order SET first_appearance_on = '2000-01-01' WHERE id = ?",
                order);
        refused("never deleted", "DELETE FROM court_order WHERE id = ?", order);
    }

    @Test
    void an_order_for_a_man_whose_death_is_on_record_is_refused_by_the_service_and_by_the_database() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        Sql.run("""
                INSERT INTO order_ending (id, order_id, kind, ended_on, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR order_ending_seq, o.id, 'DECEASED', '2026-01-10', UTC_TIMESTAMP(6),
                  (SELECT MIN(u.id) FROM app_user u)
                FROM court_order o WHERE o.participant_id = ?
                """, SomeCohort.id(man));

        Refused.byRule(
                "referral.man-deceased",
                () -> as(
                        group.coordinator(),
                        () -> orders.enter(man, SomeOrderData.of(group).data())));
        assertThat(as(group.coordinator(), () -> orders.findEntry(man)).deceasedOn())
                .isEqualTo("2026-01-10");
        refused("his death is on record", """
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure, received_on,
                  effective_on, policy_id)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), participant_id, centre_id, authority_id, legal_figure,
                  received_on, effective_on, policy_id FROM court_order WHERE participant_id = ?
                """, SomeCohort.id(man));
    }

    @Test
    void what_was_typed_is_corrected_with_a_reason_and_the_history_keeps_what_it_was() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID order = as(
                group.coordinator(),
                () -> orders.enter(
                        man, SomeOrderData.of(group).number("OF/1/2026").data()));
        OrderForCorrection typed = as(group.coordinator(), () -> orders.findCorrection(order));
        OrderData right = SomeOrderData.of(group)
                .number("OF/2/2026")
                .sets(new Clause(OrderParameter.MAX_TOTAL, 4, "cláusula 6"))
                .data();

        as(group.coordinator(), () -> orders.correct(order, typed.version(), right, "El número era otro"));

        OrderView view = as(group.coordinator(), () -> orders.openOrder(order));
        assertThat(view.head().oficioNumber()).isEqualTo("OF/2/2026");
        assertThat(view.terms()).hasSize(1);
        assertThat(view.history())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact().reason()).isEqualTo("El número era otro"));
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(DISTINCT oficio_number ORDER BY oficio_number) FROM court_order FOR SYSTEM_TIME ALL WHERE public_ref = ?",
                        order.toString()))
                .isEqualTo("OF/1/2026,OF/2/2026");
        Refused.byRule(
                "referral.changed-meanwhile",
                () -> as(group.coordinator(), () -> orders.correct(order, typed.version(), right, "Otra vez")));
    }

    @Test
    void ec_11_the_latest_day_to_begin_is_told_before_the_order_is_entered_and_on_its_page() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        LocalDate due = group.today().plusWeeks(6);

        TermPreview preview = as(
                group.coordinator(),
                () -> orders.preview(man, SomeOrderData.of(group).due(due).data()));
        UUID order = as(
                group.coordinator(),
                () -> orders.enter(man, SomeOrderData.of(group).due(due).data()));

        LatestStart latest = preview.latestStart();
        assertThat(latest).isNotNull().satisfies(start -> {
            assertThat(start.group()).isEqualTo("01/2026");
            assertThat(start.sessions()).isEqualTo(16);
            assertThat(start.inTime()).isFalse();
            assertThat(start.on()).isBefore(due.minusWeeks(14));
        });
        assertThat(as(group.coordinator(), () -> orders.openOrder(order)).latestStart())
                .isEqualTo(latest);
        assertThat(as(
                                group.coordinator(),
                                () -> orders.preview(
                                        man, SomeOrderData.of(group).data()))
                        .latestStart())
                .as("without a due date nothing is late")
                .isNull();
    }

    @Test
    void ec_36_whoever_comes_by_himself_has_no_authority_and_no_report() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);

        UUID order = as(
                group.coordinator(),
                () -> orders.enter(man, SomeOrderData.of(group).voluntary().data()));

        OrderView view = as(group.coordinator(), () -> orders.openOrder(order));
        assertThat(view.head().voluntary()).isTrue();
        assertThat(view.head().authority()).isNull();
        assertThat(codes(as(
                        group.coordinator(),
                        () -> orders.check(
                                man,
                                SomeOrderData.of(group)
                                        .voluntary()
                                        .from(SomeOrderData.authority(group.authorityId()))
                                        .data()))))
                .contains("authority referral.voluntary-with-authority");
    }

    @Test
    void ec_43_somebody_in_institutional_training_needs_no_order_and_stands_in_no_list_of_orders() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID trainee = UUID.randomUUID();
        Sql.run("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                VALUES (NEXT VALUE FOR participant_seq, ?, ?, 'C-1', 'Juan', 'Capacita', 'Capacita Juan', 'capacita juan', 'HAS_NONE')
                """, trainee.toString(), group.centreId());
        Sql.run("""
                INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)
                VALUES (NEXT VALUE FOR enrolment_seq, UUID(), ?, ?, '2020-01-01')
                """, group.cohortId(), SomeCohort.id(trainee));
        SomeMark.in(group, group.session(1, group.today().minusWeeks(1))).attended(trainee);

        var file = as(group.coordinator(), () -> files.openFile(trainee, 1));

        assertThat(file.orders()).isEmpty();
        assertThat(file.boxes()).as("his attendance is kept all the same").hasSize(1);
        assertThat(as(group.coordinator(), () -> orders.findOrders(all(Choice.ALL)))
                        .total())
                .isZero();
    }

    @Test
    void orders_of_another_centre_are_not_found_and_the_refusal_is_remembered() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID order = referral.order(0);
        String other = SomeUser.of(Role.COORDINATOR).at(SomeUser.centre()).login();

        assertThatThrownBy(() -> as(other, () -> orders.openOrder(order))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as(other, () -> orders.findEntry(referral.group().men().get(0))))
                .isInstanceOf(NotFound.class);
        assertThat(Sql.text("SELECT GROUP_CONCAT(DISTINCT outcome) FROM audit_event WHERE user_login = ?", other))
                .isEqualTo("REFUSED");
    }

    @Test
    void whoever_sees_an_order_on_the_page_that_enters_or_corrects_it_is_in_the_audit() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID man = referral.group().men().get(0);
        UUID order = referral.order(0);
        String reader =
                SomeUser.of(Role.COORDINATOR).at(referral.group().centreId()).login();

        as(reader, () -> orders.findEntry(man));
        as(reader, () -> orders.findCorrection(order));

        assertThat(Sql.text("""
                        SELECT GROUP_CONCAT(CONCAT_WS(' ', action, subject_kind, subject_ref, participant_ref, outcome) ORDER BY id SEPARATOR '|')
                        FROM audit_event WHERE user_login = ?
                        """, reader))
                .isEqualTo("OPEN_ORDER participant " + man + " " + man + " GRANTED|OPEN_ORDER order " + order + " "
                        + man + " GRANTED");
    }

    private static OrderFilter all(Choice states) {
        return new OrderFilter(states, null, null, "", 1);
    }

    private static List<String> codes(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static void refused(String why, String sql, Object... values) {
        assertThatThrownBy(() -> Sql.run(sql, values))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }
}
