package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.casefile.CaseFile;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Outcome;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.WorkKind;
import org.reeduca.matrix.Matrix;
import org.reeduca.matrix.MatrixService;
import org.reeduca.participant.MergeFinding;
import org.reeduca.participant.MergeService;
import org.reeduca.seat.MoveSeat;
import org.reeduca.seat.SeatService;
import org.reeduca.seat.TakeSeat;
import org.reeduca.seat.WaitingService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.Standing;
import org.reeduca.transfer.AcceptOffer;
import org.reeduca.transfer.Consent;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.OfferLine;
import org.reeduca.transfer.OfferMan;
import org.reeduca.transfer.OfferPreview;
import org.reeduca.transfer.OfferState;
import org.reeduca.transfer.OfferToAnswer;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferList;
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
    private WaitingService waiting;

    @Inject
    private SeatService seats;

    @Inject
    private MatrixService matrices;

    @Inject
    private DeskService desk;

    @Inject
    private MergeService merges;

    @Test
    void ec_05_a_man_goes_on_in_another_state_with_part_of_his_credit() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        LocalDate today = some.from().today();
        UUID offer = some.offer(transfers, today, ConsentState.NOT_NEEDED);
        String number = fileNumber(some.man());

        some.accept(answers, offer, 4);

        Evaluation there = standing(some.to(), some.man()).evaluation();
        assertThat(there.tally().credited()).as("units 1 and 2, not 4").isEqualTo(2);
        assertThat(there.outcomes()).hasSize(4).allMatch(outcome -> outcome.unit() <= 4);
        assertThat(there.outcomes().get(2).outcome())
                .as("the absence stays what it is")
                .isIn(Outcome.ABSENT_PENDING, Outcome.ABSENT_UNEXCUSED);
        assertThat(there.outcomes().get(3).outcome()).isEqualTo(Outcome.PRESENT);
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', to_on, ending_reason) FROM enrolment WHERE participant_id = ?",
                        SomeCohort.id(some.man())))
                .isEqualTo(today + " TRANSFERRED");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM court_order WHERE participant_id = ? AND centre_id = ?",
                        SomeCohort.id(some.man()),
                        some.to().centreId()))
                .as("the order is carried on")
                .isEqualTo(1);
        assertThat(fileNumber(some.man())).isNotEqualTo(number);
        assertThat(as(some.to().coordinator(), waiting::openList).lines())
                .extracting(line -> line.person().ref())
                .containsExactly(some.man());
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_event WHERE participant_ref = ? AND outcome ="
                                + " 'GRANTED' AND action LIKE '%TRANSFER%'",
                        some.man().toString()))
                .contains("OFFER_TRANSFER", "OPEN_TRANSFER_ANSWER", "ACCEPT_TRANSFER");
    }

    @Test
    void ec_05_a_group_of_the_new_centre_gives_him_what_he_lacks() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        some.accept(answers, offer, 4);
        for (int unit = 3; unit <= 6; unit++) {
            some.to().session(unit, workday(some.to().today().plusWeeks(unit - 2)));
        }

        as(
                some.to().coordinator(),
                () -> seats.assign(
                        new TakeSeat(some.man(), some.to().cohort(), some.to().today())));

        assertThat(as(some.to().coordinator(), () -> seats.openSeat(some.man(), null))
                        .credited())
                .containsExactly(1, 2);
        assertThat(as(some.to().coordinator(), waiting::openList).lines()).isEmpty();
    }

    @Test
    void what_the_old_centre_says_later_about_its_sessions_gives_no_credit() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        some.accept(answers, offer);
        SomeMark.in(some.from(), some.session(3)).correctedToAttended(some.man(), "firmó la hoja");

        Evaluation there = standing(some.to(), some.man()).evaluation();

        assertThat(there.tally().credited()).isEqualTo(3);
        assertThat(there.tally().unexcused())
                .as("a correction in his favour counts")
                .isZero();
    }

    @Test
    void before_it_accepts_the_other_centre_learns_nothing_that_names_him() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);

        OfferToAnswer page = as(some.to().coordinator(), () -> answers.openOffer(offer, null));

        assertThat(page.line().man()).isNull();
        assertThat(page.line().fileNumber()).isNull();
        assertThat(page.orders()).hasSize(1);
        assertThat(page.orders().get(0).credited()).isEqualTo(3);
        assertThat(page.items()).extracting(OfferToAnswer.Item::proposed).containsExactly(1, 2, 4);
        assertThat(page.toString())
                .doesNotContain(some.man().toString(), fileNumber(some.man()), "Juan", surname(some.man()), "01/2026");
        assertThatThrownBy(() -> as(some.to().coordinator(), () -> files.openFile(some.man(), 1)))
                .isInstanceOf(NotFound.class);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE participant_ref = ? AND action ="
                                + " 'OPEN_TRANSFER_ANSWER'",
                        some.man().toString()))
                .as("who looked is known at his file")
                .isEqualTo(1);
    }

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
    void after_he_went_the_old_centre_keeps_its_own_lists_and_no_more() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        some.accept(answers, offer);
        UUID there = some.to().session(5, some.to().today());
        SomeMark.in(some.to(), there).attended(some.man());

        Matrix matrix = as(
                some.from().coordinator(), () -> matrices.openMatrix(some.from().cohort()));

        assertThat(matrix.rows()).hasSize(1);
        assertThat(matrix.rows().get(0).cells()).hasSize(4);
        assertThat(matrix.rows().get(0).standing())
                .as("his orders are carried elsewhere")
                .isNull();
        assertThat(matrix.rows().get(0).extras()).as("what he does elsewhere").isEmpty();
        assertThat(matrix.rows().get(0).credited()).isEqualTo(3);
        assertThatThrownBy(() -> as(some.from().coordinator(), () -> files.openFile(some.man(), 1)))
                .isInstanceOf(NotFound.class);
        TransferList list = as(some.from().coordinator(), transfers::findOffers);
        assertThat(list.sent().get(0).man()).isNull();
        assertThat(list.sent().get(0).fileNumber()).startsWith("P-");
        assertThat(as(some.to().coordinator(), transfers::findOffers)
                        .received()
                        .get(0)
                        .man())
                .isNotNull();
    }

    @Test
    void an_offer_that_is_not_accepted_leaves_everything_as_it_was() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);

        assertRule("transfer.why-missing", () -> decline(some, offer, " "));
        decline(some, offer, "No hay grupo en su horario");

        OfferLine sent =
                as(some.from().coordinator(), transfers::findOffers).sent().get(0);
        assertThat(sent.state()).isEqualTo(OfferState.DECLINED);
        assertThat(sent.answer()).isEqualTo("No hay grupo en su horario");
        assertThat(standing(some.from(), some.man()).evaluation().tally().credited())
                .isEqualTo(3);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM credit_recognition WHERE participant_id = ?", SomeCohort.id(some.man())))
                .isZero();
        assertThat(some.state(some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED)))
                .as("he can be offered again")
                .isEqualTo("OPEN");
    }

    @Test
    void ec_40_an_offer_that_was_withdrawn_is_not_answered_from_a_page_that_is_no_longer_true() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        OfferToAnswer page = as(some.to().coordinator(), () -> answers.openOffer(offer, null));
        as(some.from().coordinator(), () -> transfers.withdraw(offer, "Se queda"));

        assertRule("shared.stale", () -> as(some.to().coordinator(), () -> answers.accept(SomeTransfer.wish(page))));
        assertRule("shared.stale", () -> decline(some, offer, "ya no"));
        assertRule("shared.stale", () -> as(some.from().coordinator(), () -> transfers.withdraw(offer, "otra vez")));
        assertThat(some.state(offer)).isEqualTo("WITHDRAWN");
    }

    @Test
    void ec_40_credit_that_changed_since_the_page_was_shown_is_decided_anew() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        AcceptOffer wish = SomeTransfer.wish(as(some.to().coordinator(), () -> answers.openOffer(offer, null)));
        SomeMark.in(some.from(), some.session(3)).correctedToAttended(some.man(), "firmó la hoja");

        assertRule("shared.stale", () -> as(some.to().coordinator(), () -> answers.accept(wish)));
        assertThat(some.state(offer)).isEqualTo("OPEN");
    }

    @Test
    void without_the_consent_that_was_asked_nobody_goes() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.ASKED);

        assertThat(kinds(some.from()))
                .as("an open item of the centre that asked")
                .contains(WorkKind.TRANSFER);
        assertRule("transfer.consent-open", () -> some.accept(answers, offer));
        consent(some, offer, ConsentState.REFUSED, "88/2026");
        assertRule("transfer.consent-refused", () -> some.accept(answers, offer));
        consent(some, offer, ConsentState.GIVEN, "91/2026");
        assertThat(some.accept(answers, offer)).isEqualTo(some.man());
        assertRule("shared.stale", () -> consent(some, offer, ConsentState.REFUSED, "92/2026"));
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
        decline(some, offer, "sin lugar");
        assertThat(kinds(some.to())).doesNotContain(WorkKind.TRANSFER);
    }

    @Test
    void another_centre_neither_sees_nor_answers_an_offer_and_a_facilitator_has_no_key() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        SomeCohort stranger = SomeCohort.of(0);
        AcceptOffer wish = SomeTransfer.wish(as(some.to().coordinator(), () -> answers.openOffer(offer, null)));

        assertNotFound(() -> as(stranger.coordinator(), () -> answers.openOffer(offer, null)));
        assertNotFound(() -> as(stranger.coordinator(), () -> answers.accept(wish)));
        assertNotFound(() -> as(stranger.coordinator(), () -> answers.decline(offer, "no")));
        assertNotFound(() -> as(stranger.coordinator(), () -> transfers.withdraw(offer, "no")));
        assertNotFound(() -> as(stranger.coordinator(), () -> transfers.openPreview(some.man())));
        assertNotFound(() -> as(some.from().coordinator(), () -> answers.accept(wish)));
        assertNotFound(() -> as(some.to().coordinator(), () -> transfers.withdraw(offer, "no")));
        assertThat(as(stranger.coordinator(), transfers::findOffers).received()).isEmpty();
        assertThatThrownBy(() -> as(some.to().facilitator(), () -> answers.openOffer(offer, null)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(some.state(offer)).isEqualTo("OPEN");
    }

    @Test
    void who_owes_nothing_or_is_offered_already_is_not_offered() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        assertRule(
                "transfer.offered-already",
                () -> some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));
        assertRule(
                "transfer.day-far",
                () -> SomeTransfer.begun().offer(transfers, some.from().today().plusYears(1), ConsentState.NOT_NEEDED));
        assertRule(
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
        assertRule(
                "transfer.nothing-owed",
                () -> lifted.offer(transfers, lifted.from().today(), ConsentState.NOT_NEEDED));
    }

    @Test
    void he_goes_on_the_day_of_the_offer_or_after_his_last_mark() throws Exception {
        SomeTransfer early = SomeTransfer.begun();
        UUID ahead = early.offer(transfers, early.from().today().plusDays(3), ConsentState.NOT_NEEDED);
        assertRule("transfer.too-early", () -> early.accept(answers, ahead));

        SomeTransfer late = SomeTransfer.begun();
        LocalDate today = late.from().today();
        UUID offer = late.offer(transfers, today.minusDays(14), ConsentState.NOT_NEEDED);
        late.accept(answers, offer);

        assertThat(Sql.text("SELECT to_on FROM enrolment WHERE participant_id = ?", SomeCohort.id(late.man())))
                .isEqualTo(today.minusWeeks(1).plusDays(1).toString());
        assertThat(Sql.text(
                        "SELECT a.effective_on FROM transfer_answer a JOIN transfer_offer f ON f.id = a.offer_id WHERE"
                                + " f.public_ref = ?",
                        offer.toString()))
                .isEqualTo(today.minusWeeks(1).plusDays(1).toString());
    }

    @Test
    void he_may_come_back() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        LocalDate today = some.from().today();
        some.accept(answers, some.offer(transfers, today, ConsentState.NOT_NEEDED), 4);

        UUID back = as(
                some.to().coordinator(),
                () -> transfers.offer(new OfferMan(
                        some.man(),
                        SomeTransfer.centre(some.from()),
                        today,
                        TransferReason.COURT,
                        new Consent(ConsentState.NOT_NEEDED, null, null))));
        OfferToAnswer page = as(some.from().coordinator(), () -> answers.openOffer(back, null));
        assertThat(page.items()).extracting(OfferToAnswer.Item::unit).containsExactly(1, 2);
        as(some.from().coordinator(), () -> answers.accept(SomeTransfer.wish(page)));

        assertThat(standing(some.from(), some.man()).evaluation().tally().credited())
                .isEqualTo(2);
        assertThatThrownBy(() -> as(some.to().coordinator(), () -> files.openFile(some.man(), 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_centre_that_has_a_file_with_his_curp_looks_at_it_first() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        UUID there = some.to().manWithoutGroup(some.to().today());
        for (UUID man : List.of(some.man(), there)) {
            Sql.run(
                    "UPDATE participant SET curp = 'TEBJ800101HVZSRN09', curp_missing_reason = NULL WHERE public_ref = ?",
                    man.toString());
        }

        assertRule("transfer.file-there", () -> some.accept(answers, offer));
    }

    @Test
    void the_database_refuses_what_a_page_forgot() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.open();
        String coordinator = some.from().coordinator();

        assertRefused("uq_transfer_open_man", () -> some.open());
        assertRefused(
                "accepted offer",
                () -> Sql.run(
                        "UPDATE participant SET centre_id = ? WHERE public_ref = ?",
                        some.to().centreId(),
                        some.man().toString()));
        assertRefused("who is asked answers", () -> answer(offer, "DECLINED", coordinator));
        assertRefused(
                "who is asked answers",
                () -> answer(offer, "WITHDRAWN", some.to().coordinator()));
        assertRefused(
                "append-only",
                () -> Sql.run("UPDATE transfer_offer SET reason = 'WORK' WHERE public_ref = ?", offer.toString()));
        assertRefused(
                "append-only", () -> Sql.run("DELETE FROM transfer_offer WHERE public_ref = ?", offer.toString()));
        answer(offer, "WITHDRAWN", coordinator);
        assertRefused("PRIMARY", () -> answer(offer, "DECLINED", some.to().coordinator()));
        assertRefused("Duplicate", () -> accept(offer, some));
        assertRefused("while the offer is open", () -> Sql.run("""
                INSERT INTO transfer_consent (offer_id, revision, state, recorded_at, recorded_by)
                SELECT id, 2, 'ASKED', recorded_at, recorded_by FROM transfer_offer WHERE public_ref = ?
                """, offer.toString()));
        assertRefused(
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

    @Test
    void the_database_refuses_an_acceptance_without_the_consent_that_was_asked() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.ASKED);

        assertRefused("has not consented", () -> accept(offer, some));
    }

    @Test
    void ec_05_within_a_centre_the_table_of_equivalences_says_what_counts_in_another_version() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        SomeCohort group = some.from();
        long version = SomeVersion.with(16, group, 1, 3, 2, 5);
        SomeCohort other = group.another("02/2026", 0);
        Sql.run("UPDATE cohort SET programme_version_id = ? WHERE id = ?", version, other.cohortId());
        other.session(6, workday(group.today().plusWeeks(1)));
        assertThat(as(group.coordinator(), () -> seats.openSeat(some.man(), null))
                        .groups()
                        .get(0)
                        .gaps())
                .as("units of the other group that he lacks, by the table")
                .containsExactly(1, 2, 4);

        as(
                group.coordinator(),
                () -> seats.transfer(new MoveSeat(some.man(), group.cohort(), other.cohort(), group.today())));

        assertThat(as(group.coordinator(), () -> seats.openSeat(some.man(), null))
                        .credited())
                .as("units 1 and 2 count as 3 and 5, unit 4 has no equivalent")
                .containsExactly(3, 5);
        assertThat(standing(group, some.man()).evaluation().outcomes()).hasSize(4);
    }

    @Test
    void a_group_of_the_same_version_changes_nothing_about_his_credit() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        SomeCohort group = some.from();
        SomeCohort other = group.another("02/2026", 0);
        other.session(6, workday(group.today().plusWeeks(1)));

        as(
                group.coordinator(),
                () -> seats.transfer(new MoveSeat(some.man(), group.cohort(), other.cohort(), group.today())));

        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM credit_recognition WHERE participant_id = ?", SomeCohort.id(some.man())))
                .isZero();
    }

    @Test
    void an_answer_costs_the_same_statements_however_much_he_has() throws Exception {
        SomeTransfer little = SomeTransfer.begun();
        SomeTransfer much = SomeTransfer.begun();
        for (int unit = 5; unit <= 16; unit++) {
            SomeMark.in(
                            much.from(),
                            much.from().session(unit, much.from().today().minusDays(1)))
                    .attended(much.man());
        }
        UUID one = little.offer(transfers, little.from().today(), ConsentState.NOT_NEEDED);
        UUID other = much.offer(transfers, much.from().today(), ConsentState.NOT_NEEDED);
        as(little.to().coordinator(), () -> answers.openOffer(one, null));

        long few = SqlCount.usual(() -> as(little.to().coordinator(), () -> answers.openOffer(one, null)));
        long many = SqlCount.usual(() -> as(much.to().coordinator(), () -> answers.openOffer(other, null)));

        assertThat(many).isLessThanOrEqualTo(few).isLessThanOrEqualTo(14);
    }

    private void decline(SomeTransfer some, UUID offer, String reason) throws Exception {
        as(some.to().coordinator(), () -> answers.decline(offer, reason));
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

    private Standing standing(SomeCohort group, UUID man) throws Exception {
        CaseFile file = as(group.coordinator(), () -> files.openFile(man, 1));
        return file.orders().get(0);
    }

    private static void answer(UUID offer, String outcome, String login) throws SQLException {
        Sql.run("""
                INSERT INTO transfer_answer (offer_id, outcome, reason, recorded_at, recorded_by)
                SELECT f.id, ?, 'porque sí', UTC_TIMESTAMP(6), u.id FROM transfer_offer f, app_user u
                WHERE f.public_ref = ? AND u.login = ?
                """, outcome, offer.toString(), login);
    }

    private static void accept(UUID offer, SomeTransfer some) throws SQLException {
        Sql.run("""
                INSERT INTO transfer_answer (offer_id, outcome, effective_on, programme_version_id, recorded_at, recorded_by)
                SELECT f.id, 'ACCEPTED', f.leaves_on, (SELECT MIN(id) FROM programme_version), UTC_TIMESTAMP(6), u.id
                FROM transfer_offer f, app_user u WHERE f.public_ref = ? AND u.login = ?
                """, offer.toString(), some.to().coordinator());
    }

    private static String fileNumber(UUID man) throws SQLException {
        return Objects.requireNonNull(
                Sql.text("SELECT file_number FROM participant WHERE public_ref = ?", man.toString()));
    }

    private static String surname(UUID man) throws SQLException {
        return Objects.requireNonNull(
                Sql.text("SELECT first_surname FROM participant WHERE public_ref = ?", man.toString()));
    }

    private static void assertRule(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFound.class);
    }

    private static void assertRefused(String why, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }
}
