package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.justification.HandIn;
import org.reeduca.justification.JustificationDecisionService;
import org.reeduca.justification.JustificationService;
import org.reeduca.justification.OfficerAbsence;
import org.reeduca.justification.OfficerHandIn;
import org.reeduca.justification.OfficerHandInService;
import org.reeduca.shared.Stale;

/** An officer hands in a document for an absence under an order of the own authority; it waits where all of them wait. */
@ExtendWith(ArquillianExtension.class)
class OfficerHandInServiceIT {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    private OfficerHandInService documents;

    @Inject
    private JustificationService justifications;

    @Inject
    private JustificationDecisionService decisions;

    @Inject
    private DeskService desk;

    @Test
    void what_an_officer_hands_in_waits_with_the_others_and_its_term_counts_to_that_day() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID session = referral.held(1, 1, "ABSENT");
        UUID man = referral.group().men().get(0);
        OfficerAbsence absence = absences(referral).get(0);
        assertThat(absence.lastDay()).isNotNull();

        handIn(referral, session, 0);

        assertThat(as(referral.group().coordinator(), () -> desk.findWork(DeskFilter.ALL))
                        .rows())
                .filteredOn(item -> item.matter() instanceof Matter.ToDecide)
                .hasSize(1);
        assertThat(as(referral.group().coordinator(), () -> justifications.openAbsence(session, man)))
                .satisfies(shown -> {
                    assertThat(shown.files()).hasSize(1);
                    assertThat(shown.latest())
                            .hasValueSatisfying(said -> assertThat(said.submittedOn())
                                    .isEqualTo(referral.group().today()));
                    assertThat(shown.takesTwo())
                            .isEqualTo(absence.late(referral.group().today()));
                });
        assertThat(absences(referral))
                .singleElement()
                .satisfies(one -> assertThat(one.decision()).isEqualTo(Decision.PENDING));
        as(referral.group().coordinator(), () -> decisions.decide(session, man, 1, false, "Sin fecha"));
        assertThat(absences(referral))
                .singleElement()
                .satisfies(one -> assertThat(one.decision()).isEqualTo(Decision.DENIED));
    }

    @Test
    void that_an_officer_looked_is_known_at_the_file_of_the_man() throws Exception {
        SomeReferral referral = SomeReferral.of(1);

        absences(referral);

        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(action, ' ', subject_kind) FROM audit_event WHERE user_login = ? AND participant_ref = ?",
                        referral.officer(),
                        referral.group().men().get(0).toString()))
                .isEqualTo("OPEN_JUSTIFICATION order");
    }

    @Test
    void ec_40_sent_twice_it_is_handed_in_once() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID session = referral.held(1, 1, "ABSENT");
        handIn(referral, session, 0);

        assertThatThrownBy(() -> handIn(referral, session, 0)).isInstanceOf(Stale.class);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM justification WHERE participant_id = ?",
                        SomeCohort.id(referral.group().men().get(0))))
                .isOne();
    }

    @Test
    void what_came_in_time_and_waits_is_not_replaced_by_something_late() throws Exception {
        SomeReferral referral = SomeReferral.of(1);
        UUID session = referral.held(1, 2, "ABSENT");
        UUID man = referral.group().men().get(0);
        HandIn inTime = new HandIn(0, referral.group().today().minusDays(13), AbsenceMotive.MEDICAL, null, null);
        as(referral.group().facilitator(), () -> justifications.handIn(session, man, inTime, null, null));

        Refused.byRule("justification.waits-in-time", () -> handIn(referral, session, 1));

        as(referral.group().coordinator(), () -> decisions.decide(session, man, 1, true, null));
        assertThat(absences(referral)).isEmpty();
    }

    @Test
    void an_order_of_another_authority_and_a_session_he_attended_are_not_there() throws Exception {
        SomeReferral own = SomeReferral.of(1);
        SomeReferral other = SomeReferral.of(1);
        UUID attended = own.held(1, 2, "PRESENT");
        UUID theirs = other.held(1, 1, "ABSENT");

        assertThat(absences(own)).isEmpty();
        Refused.byRule("justification.not-absent", () -> handIn(own, attended, 0));
        Refused.notFound(() -> as(own.officer(), () -> documents.findAbsences(other.order(0))));
        Refused.notFound(() -> handIn(own, theirs, 0));
        assertThatThrownBy(() -> as(own.group().coordinator(), () -> documents.findAbsences(own.order(0))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        own.officer(),
                        () -> justifications.openAbsence(
                                attended, own.group().men().get(0))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_database_lets_an_officer_decide_nothing_and_say_nothing_about_men_of_others() throws Exception {
        SomeReferral own = SomeReferral.of(1);
        SomeReferral other = SomeReferral.of(1);
        UUID session = own.held(1, 1, "ABSENT");
        UUID theirs = other.held(1, 1, "ABSENT");

        Refused.byDatabase("decides nothing", () -> say(own, own, session, "ACCEPTED"));
        Refused.byDatabase("men of the own authority", () -> say(own, other, theirs, "PENDING"));
        own.effectiveOn(0, own.group().today());
        Refused.byDatabase("in the time of its order", () -> say(own, own, session, "PENDING"));
    }

    private List<OfficerAbsence> absences(SomeReferral referral) throws Exception {
        return as(referral.officer(), () -> documents.findAbsences(referral.order(0)))
                .absences();
    }

    private void handIn(SomeReferral referral, UUID session, int revision) throws Exception {
        OfficerHandIn wish = new OfficerHandIn(session, revision, AbsenceMotive.MEDICAL, "Clínica 10", null);
        as(referral.officer(), () -> documents.handIn(referral.order(0), wish, "receta.pdf", PDF));
    }

    private static void say(SomeReferral by, SomeReferral about, UUID session, String decision) throws Exception {
        Sql.run(
                """
                INSERT INTO justification (participant_id, session_id, revision, submitted_on, decision, decided_on, motive,
                  recorded_at, recorded_by)
                VALUES (?, (SELECT id FROM programme_session WHERE public_ref = ?), 1, ?, ?, ?, 'MEDICAL', UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """,
                SomeCohort.id(about.group().men().get(0)),
                session.toString(),
                about.group().today(),
                decision,
                decision.equals("PENDING") ? null : about.group().today(),
                by.officer());
    }
}
