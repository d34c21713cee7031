package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.referral.AgreementData;
import org.reeduca.referral.AuthorityData;
import org.reeduca.referral.AuthorityFile;
import org.reeduca.referral.AuthorityFilter;
import org.reeduca.referral.AuthorityKind;
import org.reeduca.referral.AuthorityRow;
import org.reeduca.referral.AuthorityService;
import org.reeduca.referral.Clause;
import org.reeduca.referral.ContactData;
import org.reeduca.referral.OrderParameter;
import org.reeduca.referral.OrderService;
import org.reeduca.referral.OrderView;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** The catalogue of authorities: who reaches which, what is kept, and that agreements weigh on orders. */
@ExtendWith(ArquillianExtension.class)
class AuthorityServiceIT {

    @Inject
    private AuthorityService authorities;

    @Inject
    private OrderService orders;

    @Test
    void coordination_reaches_the_authorities_of_its_state_and_those_it_has_orders_of() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        String elsewhere = unused();
        UUID far = SomeOrderData.authority(SomeUser.authority());
        UUID known = SomeOrderData.authority(group.authorityId());
        move(far, elsewhere);
        move(known, elsewhere);

        assertThatThrownBy(() -> as(group.coordinator(), () -> authorities.open(far)))
                .isInstanceOf(NotFound.class);
        assertThat(as(group.coordinator(), () -> authorities.open(known)).ref()).isEqualTo(known);
        assertThat(as(group.coordinator(), () -> authorities.find(all("Juzgado")))
                        .rows())
                .extracting(AuthorityRow::ref)
                .doesNotContain(far);
        String admin = SomeUser.of(Role.ADMINISTRATOR).login();
        assertThat(as(admin, () -> authorities.open(far)).ref()).isEqualTo(far);
    }

    @Test
    void a_search_finds_by_name_kind_state_and_district_whatever_the_accents() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String name = "Fiscalía de Órdenes " + UUID.randomUUID();
        as(group.coordinator(), () -> authorities.add(data(name, AuthorityKind.PROSECUTOR, group)));

        AuthorityFilter filter = new AuthorityFilter(
                name.toUpperCase(Locale.ROOT).replace('Í', 'I'),
                AuthorityKind.PROSECUTOR,
                state(group),
                "Distrito XI",
                1);

        assertThat(as(group.coordinator(), () -> authorities.find(filter)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo(name);
                    assertThat(row.agreement()).isNull();
                });
        assertThat(as(
                                group.coordinator(),
                                () -> authorities.find(
                                        new AuthorityFilter(name, AuthorityKind.CIVIC_COURT, null, null, 1)))
                        .total())
                .isZero();
    }

    @Test
    void a_page_costs_the_same_however_many_there_are() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        for (int i = 0; i < 30; i++) {
            SomeUser.authority();
        }

        assertThat(as(group.coordinator(), () -> authorities.find(all(""))).rows())
                .hasSize(AuthorityFilter.PAGE);
        assertThat(SqlCount.usual(() -> as(group.coordinator(), () -> authorities.find(all("")))))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void codes_and_names_are_kept_once_and_a_stale_change_is_refused() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        AuthorityData data = data("Juzgado " + UUID.randomUUID(), AuthorityKind.FAMILY_COURT, group);
        UUID ref = as(group.coordinator(), () -> authorities.add(data));

        assertThat(as(group.coordinator(), () -> authorities.check(data, null)))
                .extracting(problem -> problem.field())
                .containsExactly("code", "name");
        assertThat(as(group.coordinator(), () -> authorities.check(data, ref))).isEmpty();
        assertThatThrownBy(() -> as(group.coordinator(), () -> authorities.add(data)))
                .isInstanceOf(BusinessRuleViolation.class);
        int version = as(group.coordinator(), () -> authorities.open(ref)).version();
        as(group.coordinator(), () -> authorities.retire(ref, version));
        assertThatThrownBy(() -> as(group.coordinator(), () -> authorities.restore(ref, version)))
                .isInstanceOf(Stale.class);
        assertThat(as(group.coordinator(), () -> authorities.open(ref)).retiredOn())
                .isEqualTo(group.today());
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(DISTINCT action) FROM audit_event WHERE subject_ref = ?", ref.toString()))
                .isEqualTo("CHANGE_AUTHORITY");
    }

    @Test
    void an_authority_of_another_state_is_not_added_by_coordination() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        AuthorityData wish = new AuthorityData(
                code(), AuthorityKind.OTHER, "Otra " + UUID.randomUUID(), unused(), null, null, null, null, null);

        assertThatThrownBy(() -> as(group.coordinator(), () -> authorities.add(wish)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void people_come_and_go_and_stay_in_the_list() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID ref = SomeOrderData.authority(group.authorityId());
        ContactData silent = new ContactData("Persona Sin Correo", null, null, null);
        ContactData person = new ContactData("Persona de Contacto", "Secretaría", "x@juzgado.example", "228 123 4567");

        assertThat(as(group.coordinator(), () -> authorities.checkContact(silent)))
                .extracting(problem -> problem.code())
                .containsExactly("referral.contact-without-reach");
        as(group.coordinator(), () -> authorities.addContact(ref, person));
        AuthorityFile.Contact kept =
                as(group.coordinator(), () -> authorities.open(ref)).contacts().get(0);
        assertThat(kept.telephone()).isEqualTo("+522281234567");
        as(group.coordinator(), () -> authorities.endContact(ref, kept.ref()));
        assertThat(as(group.coordinator(), () -> authorities.open(ref)).contacts())
                .singleElement()
                .satisfies(ended -> assertThat(ended.endedOn()).isEqualTo(group.today()));
        assertThatThrownBy(() -> Sql.run(
                        "DELETE FROM authority_contact WHERE public_ref = ?",
                        kept.ref().toString()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void the_terms_of_an_agreement_weigh_more_than_the_policy_and_less_than_the_order() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID court = SomeOrderData.authority(group.authorityId());
        as(group.coordinator(), () -> authorities.addAgreement(court, agreement(group, null)));

        UUID under = as(
                group.coordinator(),
                () -> orders.enter(group.men().get(0), SomeOrderData.of(group).data()));
        UUID otherwise = as(
                group.coordinator(),
                () -> orders.enter(
                        group.men().get(1),
                        SomeOrderData.of(group)
                                .sets(new Clause(OrderParameter.MAX_UNEXCUSED, 5, "cláusula 3"))
                                .data()));

        OrderView agreed = as(group.coordinator(), () -> orders.openOrder(under));
        assertThat(agreed.head().agreement()).isEqualTo("CV-1");
        assertThat(agreed.standing().policy().absence().maxUnexcused()).isEqualTo(2);
        assertThat(agreed.standing().policy().overrideOf("absence.maxUnexcused"))
                .contains("agreement, CV-1, cláusula 4");
        OrderView own = as(group.coordinator(), () -> orders.openOrder(otherwise));
        assertThat(own.standing().policy().absence().maxUnexcused()).isEqualTo(5);
        assertThat(own.standing().policy().overrideOf("absence.maxUnexcused")).contains("order, cláusula 3");
    }

    @Test
    void an_agreement_is_ended_and_not_rewritten_and_shows_its_reports_to_its_own_centre() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID court = SomeOrderData.authority(group.authorityId());
        as(group.coordinator(), () -> authorities.addAgreement(court, agreement(group, null)));
        AuthorityFile.Agreement made = as(group.coordinator(), () -> authorities.open(court))
                .agreements()
                .get(0);

        assertThat(made.reports()).hasSize(4).allMatch(day -> day.getDayOfMonth() == 10);
        assertThat(as(group.coordinator(), () -> authorities.checkAgreement(court, agreement(group, null))))
                .extracting(problem -> problem.code())
                .containsExactly("referral.agreement-taken");
        assertThat(as(SomeCohort.of(0).coordinator(), () -> authorities.open(court))
                        .agreements())
                .isEmpty();
        assertThatThrownBy(() -> Sql.run(
                        "UPDATE authority_agreement SET terms = NULL WHERE public_ref = ?",
                        made.ref().toString()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not rewritten");
        as(group.coordinator(), () -> authorities.endAgreement(court, made.ref()));
        assertThat(as(group.coordinator(), () -> authorities.open(court)).agreements())
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.open()).isFalse();
                    assertThat(ended.reports()).isEmpty();
                });
    }

    private static AgreementData agreement(SomeCohort group, @Nullable LocalDate validTo) {
        return new AgreementData(
                "CV-1",
                group.today().minusYears(1),
                group.today().minusYears(1),
                validTo,
                "Canalización y seguimiento",
                3,
                10,
                List.of(
                        new Clause(OrderParameter.MAX_UNEXCUSED, 2, "cláusula 4"),
                        new Clause(OrderParameter.REPORT_MONTHS, 3, "cláusula 5")));
    }

    private static AuthorityFilter all(String search) {
        return new AuthorityFilter(search, null, null, null, 1);
    }

    private static AuthorityData data(String name, AuthorityKind kind, SomeCohort group) throws SQLException {
        return new AuthorityData(
                code(), kind, name, state(group), "Distrito XI", "Xalapa", "Xalapa", "of@x.example", "228 123 4567");
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static String state(SomeCohort group) throws SQLException {
        return Sql.text("SELECT state_code FROM centre WHERE id = ?", group.centreId());
    }

    /** A federal state in which no centre of a test lies. */
    private static String unused() throws SQLException {
        return Sql.text("SELECT MAX(code) FROM federal_state WHERE inegi_code <> '00'");
    }

    private static void move(UUID authority, String state) throws SQLException {
        Sql.run("UPDATE authority SET state_code = ? WHERE public_ref = ?", state, authority.toString());
    }
}
