package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.WorkKind;
import org.reeduca.participant.MergeFinding;
import org.reeduca.participant.MergeService;
import org.reeduca.transfer.Consent;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.OfferLine;
import org.reeduca.transfer.OfferMan;
import org.reeduca.transfer.OfferPreview;
import org.reeduca.transfer.OfferState;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferReason;
import org.reeduca.transfer.TransferService;

/** Transfers between centres in the real server: what passes, what is seen before, and what nobody can do. */
@ExtendWith(ArquillianExtension.class)
class TransferServiceIT {

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Inject
    private CaseFileService files;

    @Inject
    private DeskService desk;

    @Inject
    private MergeService merges;

    @Test
    void what_goes_with_him_is_shown_before_he_is_offered() throws Exception {
        SomeTransfer some = SomeTransfer.begun();

        OfferPreview preview = as(some.from().coordinator(), () -> transfers.openPreview(some.man()));

        assertThat(preview.bundle().units()).extracting(unit -> unit.unit()).containsExactly(1, 2, 4);
        assertThat(preview.bundle().orders()).hasSize(1);
        assertThat(preview.group()).isEqualTo("01/2026");
        assertThat(preview.open()).isNull();
        assertThat(preview.centres())
                .filteredOn(centre -> centre.name().startsWith("Centro C"))
                .extracting(centre -> centre.ref())
                .contains(SomeTransfer.centre(some.to()))
                .doesNotContain(SomeTransfer.centre(some.from()));
    }

    @Test
    void an_offer_that_is_not_accepted_leaves_everything_as_it_was() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);

        Refused.byRule("transfer.why-missing", () -> some.decline(answers, offer, " "));
        some.decline(answers, offer, "No hay grupo en su horario");

        OfferLine sent =
                as(some.from().coordinator(), transfers::findOffers).sent().get(0);
        assertThat(sent.state()).isEqualTo(OfferState.DECLINED);
        assertThat(sent.answer()).isEqualTo("No hay grupo en su horario");
        assertThat(SomeTransfer.standing(files, some.from(), some.man())
                        .evaluation()
                        .tally()
                        .credited())
                .isEqualTo(3);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM credit_recognition WHERE participant_id = ?", SomeCohort.id(some.man())))
                .isZero();
        assertThat(some.state(some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED)))
                .as("he can be offered again")
                .isEqualTo("OPEN");
    }

    @Test
    void without_the_consent_that_was_asked_nobody_goes() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.ASKED);

        assertThat(kinds(some.from()))
                .as("an open item of the centre that asked")
                .contains(WorkKind.TRANSFER);
        Refused.byRule("transfer.consent-open", () -> some.accept(answers, offer));
        consent(some, offer, ConsentState.REFUSED, "88/2026");
        Refused.byRule("transfer.consent-refused", () -> some.accept(answers, offer));
        consent(some, offer, ConsentState.GIVEN, "91/2026");
        assertThat(some.accept(answers, offer)).isEqualTo(some.man());
        Refused.byRule("shared.stale", () -> consent(some, offer, ConsentState.REFUSED, "92/2026"));
        assertThat(Sql.number("""
                SELECT COUNT(*) FROM transfer_consent c JOIN transfer_offer f ON f.id = c.offer_id WHERE f.public_ref = ?
                """, offer.toString())).as("each statement stays").isEqualTo(3);
    }

    @Test
    void an_offer_is_due_at_the_desk_of_the_centre_that_is_asked_until_it_answers() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);

        assertThat(kinds(some.to())).contains(WorkKind.TRANSFER);
        assertThat(kinds(some.from())).doesNotContain(WorkKind.TRANSFER);
        some.decline(answers, offer, "sin lugar");
        assertThat(kinds(some.to())).doesNotContain(WorkKind.TRANSFER);
    }

    @Test
    void who_owes_nothing_or_is_offered_already_is_not_offered() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        Refused.byRule(
                "transfer.offered-already",
                () -> some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));
        Refused.byRule(
                "transfer.day-far",
                () -> SomeTransfer.begun().offer(transfers, some.from().today().plusYears(1), ConsentState.NOT_NEEDED));
        Refused.byRule(
                "transfer.letter-missing",
                () -> SomeTransfer.begun().offer(transfers, some.from().today(), ConsentState.GIVEN));

        SomeTransfer lifted = SomeTransfer.begun();
        Sql.run(
                """
                INSERT INTO order_ending (id, order_id, revision, kind, ended_on, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR order_ending_seq, o.id, 1, 'LIFTED', ?, UTC_TIMESTAMP(6), u.id
                FROM court_order o, app_user u WHERE o.participant_id = ? AND u.login = ?
                """,
                lifted.from().today(),
                SomeCohort.id(lifted.man()),
                lifted.from().coordinator());
        Refused.byRule(
                "transfer.nothing-owed",
                () -> lifted.offer(transfers, lifted.from().today(), ConsentState.NOT_NEEDED));
    }

    @Test
    void the_database_refuses_what_a_page_forgot() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.open();
        String coordinator = some.from().coordinator();

        Refused.byDatabase("uq_transfer_open_man", () -> some.open());
        Refused.byDatabase(
                "accepted offer",
                () -> Sql.run(
                        "UPDATE participant SET centre_id = ? WHERE public_ref = ?",
                        some.to().centreId(),
                        some.man().toString()));
        Refused.byDatabase("who is asked answers", () -> answer(offer, "DECLINED", coordinator));
        Refused.byDatabase(
                "who is asked answers",
                () -> answer(offer, "WITHDRAWN", some.to().coordinator()));
        Refused.byDatabase(
                "append-only",
                () -> Sql.run("UPDATE transfer_offer SET reason = 'WORK' WHERE public_ref = ?", offer.toString()));
        Refused.byDatabase(
                "append-only", () -> Sql.run("DELETE FROM transfer_offer WHERE public_ref = ?", offer.toString()));
        answer(offer, "WITHDRAWN", coordinator);
        Refused.byDatabase("PRIMARY", () -> answer(offer, "DECLINED", some.to().coordinator()));
        Refused.byDatabase("Duplicate", () -> some.acceptBeside(offer));
        Refused.byDatabase("while the offer is open", () -> Sql.run("""
                INSERT INTO transfer_consent (offer_id, revision, state, recorded_at, recorded_by)
                SELECT id, 2, 'ASKED', recorded_at, recorded_by FROM transfer_offer WHERE public_ref = ?
                """, offer.toString()));
        Refused.byDatabase(
                "ck_credit_recognition_credited",
                () -> Sql.run("""
                INSERT INTO credit_recognition (participant_id, session_id, revision, credited, recorded_at, recorded_by)
                SELECT ?, s.id, 1, 1, UTC_TIMESTAMP(6), s.recorded_by FROM programme_session s WHERE s.public_ref = ?
                """, SomeCohort.id(some.man()), some.session(1).toString()));
    }

    @Test
    void two_files_that_are_both_offered_do_not_become_one() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        UUID other = some.from().manWithoutGroup(some.from().today());
        assertThat(findings(some, other)).doesNotContain(MergeFinding.BOTH_OFFERED);
        as(
                some.from().coordinator(),
                () -> transfers.offer(new OfferMan(
                        other,
                        SomeTransfer.centre(some.to()),
                        some.from().today(),
                        TransferReason.WORK,
                        new Consent(ConsentState.NOT_NEEDED, null, null))));

        assertThat(findings(some, other)).contains(MergeFinding.BOTH_OFFERED);
    }

    private List<MergeFinding> findings(SomeTransfer some, UUID other) throws Exception {
        return as(some.from().coordinator(), () -> merges.preview(some.man(), other))
                .findings();
    }

    private void consent(SomeTransfer some, UUID offer, ConsentState state, String letter) throws Exception {
        as(
                some.from().coordinator(),
                () -> transfers.recordConsent(
                        offer, new Consent(state, letter, some.from().today())));
    }

    private List<WorkKind> kinds(SomeCohort group) throws Exception {
        return as(group.coordinator(), () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .map(item -> item.kind())
                .toList();
    }

    private static void answer(UUID offer, String outcome, String login) throws SQLException {
        Sql.run("""
                INSERT INTO transfer_answer (offer_id, outcome, reason, recorded_at, recorded_by)
                SELECT f.id, ?, 'porque sí', UTC_TIMESTAMP(6), u.id FROM transfer_offer f, app_user u
                WHERE f.public_ref = ? AND u.login = ?
                """, outcome, offer.toString(), login);
    }
}
