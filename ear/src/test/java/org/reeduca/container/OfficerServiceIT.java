package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.Modality;
import org.reeduca.attendance.ModalityService;
import org.reeduca.attendance.NotePresence;
import org.reeduca.attendance.RemoteAttendance;
import org.reeduca.compliance.State;
import org.reeduca.officer.CaseFact;
import org.reeduca.officer.OfficerCase;
import org.reeduca.officer.OfficerFilter;
import org.reeduca.officer.OfficerList;
import org.reeduca.officer.OfficerService;
import org.reeduca.officer.OfficerSort;
import org.reeduca.officer.OfficerTab;
import org.reeduca.report.ComplianceSheet;
import org.reeduca.report.ReportService;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.SessionBox;

/** What an officer sees of the men their authority sent, what stays hidden, and at what cost. */
@ExtendWith(ArquillianExtension.class)
class OfficerServiceIT {

    private static final long MOST_STATEMENTS = 6;

    @Inject
    private OfficerService officers;

    @Inject
    private ReportService reports;

    @Inject
    private ModalityService modalities;

    @Test
    void an_officer_sees_the_men_of_the_own_authority_and_how_each_stands() throws Exception {
        SomeReferral own = SomeReferral.of(2);
        SomeReferral other = SomeReferral.of(1);
        own.held(1, 9, "PRESENT");
        own.held(2, 8, "ABSENT");
        own.held(3, 7, "ABSENT");
        other.held(1, 9, "PRESENT");

        OfficerList list = as(own.officer(), () -> officers.findMen(OfficerFilter.plain()));

        assertThat(list.tab()).isEqualTo(OfficerTab.ATTENTION);
        assertThat(list.rows()).extracting(row -> row.order()).containsExactlyInAnyOrder(own.order(0), own.order(1));
        assertThat(list.rows())
                .allSatisfy(
                        row -> assertThat(row.standing().evaluation().state()).isEqualTo(State.BREACH_PROPOSED));
        assertThat(audit(own.officer())).isEqualTo("LIST_OFFICER GRANTED");
    }

    @Test
    void an_officer_without_an_authority_sees_nobody() throws Exception {
        String officer = SomeUser.of(Role.REFERRAL_OFFICER).login();

        assertThat(as(officer, () -> officers.findMen(OfficerFilter.plain())).known())
                .isFalse();
    }

    @Test
    void a_case_tells_why_and_what_happened_and_names_the_man_in_the_audit() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        referral.held(1, 3, "PRESENT");
        referral.held(2, 2, "ABSENT");
        UUID order = referral.order(0);

        OfficerCase found = as(referral.officer(), () -> officers.openCase(order));

        assertThat(found.standing().evaluation().because()).isNotEmpty();
        assertThat(found.standing().boxes()).hasSize(2);
        assertThat(found.facts())
                .extracting(CaseFact::kind)
                .contains(CaseFact.Kind.SESSION, CaseFact.Kind.RECEIVED, CaseFact.Kind.JOINED, CaseFact.Kind.ARRIVED);
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome, subject_ref, participant_ref) FROM audit_event WHERE user_login = ?",
                        referral.officer()))
                .isEqualTo("OPEN_OFFICER_CASE GRANTED " + order + " "
                        + referral.group().men().get(0));
    }

    @Test
    void a_case_and_its_sheet_say_how_many_sessions_were_attended_remotely_and_how_many_may_be() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        referral.held(1, 9, "PRESENT");
        UUID session = referral.held(2, 2, "PRESENT");
        referral.held(3, 1, "PRESENT");
        referral.effectiveOn(0, referral.group().today().minusWeeks(4));
        UUID order = referral.order(0);
        assertThat(as(referral.officer(), () -> officers.openCase(order)).remote())
                .isEqualTo(new RemoteAttendance(2, 0, null, null));
        as(
                referral.group().coordinator(),
                () -> modalities.noteOfSession(session, new NotePresence(Modality.REMOTE, false, "Sin sede")));
        Sql.run(
                "UPDATE court_order SET overrides = ? WHERE public_ref = ?",
                "{\"presence.maxRemote\": {\"value\": 3, \"source\": \"cláusula 4\"}}",
                order.toString());

        RemoteAttendance said = new RemoteAttendance(2, 1, 3, "order, cláusula 4");
        assertThat(as(referral.officer(), () -> officers.openCase(order)).remote())
                .isEqualTo(said);
        assertThat(as(referral.officer(), () -> reports.sheet(order)).remote()).isEqualTo(said);
    }

    @Test
    void what_a_man_did_before_the_order_is_not_told() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        referral.held(1, 9, "ABSENT");
        referral.held(2, 1, "PRESENT");
        referral.effectiveOn(0, referral.group().today().minusWeeks(4));

        OfficerCase found = as(referral.officer(), () -> officers.openCase(referral.order(0)));

        assertThat(found.standing().boxes())
                .filteredOn(box -> box.outcome() != null)
                .extracting(SessionBox::unit)
                .containsExactly(2);
        assertThat(found.facts())
                .filteredOn(fact -> fact.kind() == CaseFact.Kind.SESSION)
                .extracting(CaseFact::number)
                .containsExactly(2);
    }

    @Test
    void an_order_of_another_authority_is_like_one_that_does_not_exist() throws Exception {
        SomeReferral own = SomeReferral.of(1);
        UUID foreign = SomeReferral.of(1).order(0);
        UUID none = UUID.randomUUID();

        for (Door door : List.<Door>of(officers::openCase, reports::sheet)) {
            Throwable forForeign = catchThrowable(() -> as(own.officer(), () -> door.open(foreign)));
            Throwable forNone = catchThrowable(() -> as(own.officer(), () -> door.open(none)));

            assertThat(forForeign).isInstanceOf(NotFound.class).hasMessage(forNone.getMessage());
            assertThat(forNone).isExactlyInstanceOf(forForeign.getClass());
            assertThat(statements(() -> refused(own, door, foreign)))
                    .isEqualTo(statements(() -> refused(own, door, none)));
        }
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE user_login = ? AND outcome = 'REFUSED' AND participant_ref IS NULL",
                        own.officer()))
                .isEqualTo(12);
    }

    @Test
    void five_hundred_men_cost_no_more_statements_than_fifty() throws Exception {
        SomeReferral fifty = many(50);
        SomeReferral fiveHundred = many(500);
        OfficerFilter filter = new OfficerFilter(OfficerTab.ACTIVE, "prueba", OfficerSort.NAME, 2);
        assertThat(as(fiveHundred.officer(), () -> officers.findMen(filter)).total())
                .isEqualTo(500);

        long small = statements(() -> as(fifty.officer(), () -> officers.findMen(filter)));
        long large = statements(() -> as(fiveHundred.officer(), () -> officers.findMen(filter)));

        System.out.printf("statements: 50 men %d, 500 men %d%n", small, large);
        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void the_sheet_is_for_the_authority_and_the_coordination_of_the_centre() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        referral.held(1, 3, "PRESENT");
        UUID order = referral.order(0);

        ComplianceSheet forCourt = as(referral.officer(), () -> reports.sheet(order));
        ComplianceSheet forCentre = as(referral.group().coordinator(), () -> reports.sheet(order));

        assertThat(forCentre.sessions()).isEqualTo(forCourt.sessions()).hasSize(1);
        assertThat(forCourt.issuedTo()).isEqualTo("Persona de Prueba");
        assertThat(audit(referral.officer())).isEqualTo("DOWNLOAD_SHEET GRANTED");
        String elsewhere = SomeUser.of(Role.COORDINATOR).at(SomeUser.centre()).login();
        assertThatThrownBy(() -> as(elsewhere, () -> reports.sheet(order))).isInstanceOf(NotFound.class);
        assertThat(audit(elsewhere)).isEqualTo("DOWNLOAD_SHEET REFUSED");
    }

    /** A service method that takes an order. */
    @FunctionalInterface
    private interface Door {
        Object open(UUID order);
    }

    private static Object refused(SomeReferral own, Door door, UUID order) {
        return String.valueOf(catchThrowable(() -> as(own.officer(), () -> door.open(order))));
    }

    /** Ids come in blocks, and fetching one is a statement now and then: the smaller of two tries is without it. */
    private static long statements(Callable<?> deed) throws Exception {
        return Math.min(SqlCount.of(deed), SqlCount.of(deed));
    }

    private static SomeReferral many(int men) throws Exception {
        SomeReferral referral = SomeReferral.ofMany(men);
        referral.held(1, 3, "PRESENT");
        referral.held(2, 2, "PRESENT");
        return referral;
    }

    private static String audit(String login) throws Exception {
        return Sql.text("SELECT CONCAT_WS(' ', action, outcome) FROM audit_event WHERE user_login = ?", login);
    }
}
