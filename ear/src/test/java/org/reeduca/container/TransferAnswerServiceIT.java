package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.casefile.PastStanding;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Outcome;
import org.reeduca.seat.SeatService;
import org.reeduca.seat.TakeSeat;
import org.reeduca.seat.WaitingService;
import org.reeduca.shared.NotFound;
import org.reeduca.transfer.AcceptOffer;
import org.reeduca.transfer.Consent;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.OfferMan;
import org.reeduca.transfer.OfferToAnswer;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferReason;
import org.reeduca.transfer.TransferService;

/** What becomes of a man who is offered when the other centre answers, and which answers are refused. */
@ExtendWith(ArquillianExtension.class)
class TransferAnswerServiceIT {

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

    @Test
    void ec_05_a_man_goes_on_in_another_state_with_part_of_his_credit() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        LocalDate today = some.from().today();
        UUID offer = some.offer(transfers, today, ConsentState.NOT_NEEDED);
        String number = SomeCohort.fileNumber(some.man());

        some.accept(answers, offer, 4);

        Evaluation there = SomeTransfer.standing(files, some.to(), some.man()).evaluation();
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
        assertThat(SomeCohort.fileNumber(some.man())).isNotEqualTo(number);
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
    void what_the_new_centre_recognises_is_not_about_an_order_that_was_over() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        some.from().endOrders(some.man(), "LIFTED");
        Sql.run("""
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure,
                  received_on, effective_on, policy_id, arrived_on)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), participant_id, centre_id, authority_id, 'MC', received_on,
                  effective_on, policy_id, arrived_on
                FROM court_order WHERE participant_id = ?
                """, SomeCohort.id(some.man()));

        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED), 4);

        assertThat(as(some.to().coordinator(), () -> files.openFile(some.man(), 1))
                        .orders())
                .extracting(order -> order.order().figure() + " "
                        + order.evaluation().tally().credited())
                .containsExactlyInAnyOrder("SCP 3", "MC 2");
    }

    @Test
    void how_he_stood_before_he_moved_has_the_days_off_of_the_state_he_was_in() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        LocalDate off = LocalDate.parse("2041-03-13");
        Sql.run("""
                INSERT INTO non_working_day (id, public_ref, day, name_es, name_en, scope, state_code, source)
                SELECT NEXT VALUE FOR non_working_day_seq, UUID(), ?, 'Aniversario', 'Anniversary', 'STATE', state_code, 'Prueba'
                FROM centre WHERE id = ?
                """, off, some.from().centreId());
        TimeUnit.MILLISECONDS.sleep(40);
        Instant before = Instant.now();
        TimeUnit.MILLISECONDS.sleep(40);
        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));

        PastStanding past = as(
                some.to().coordinator(),
                () -> files.openPast(some.man(), some.to().today(), before));

        assertThat(past.then().standings().get(0).calendar().isBusinessDay(off)).isFalse();
        assertThat(past.now().standings().get(0).calendar().isBusinessDay(off)).isTrue();
    }

    @Test
    void what_the_old_centre_says_later_about_its_sessions_gives_no_credit() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        some.accept(answers, offer);
        SomeMark.in(some.from(), some.session(3)).correctedToAttended(some.man(), "firmó la hoja");

        Evaluation there = SomeTransfer.standing(files, some.to(), some.man()).evaluation();

        assertThat(there.tally().credited()).isEqualTo(3);
        assertThat(there.tally().unexcused())
                .as("a correction in his favour counts")
                .isZero();
    }

    @Test
    void ec_40_an_offer_that_was_withdrawn_is_not_answered_from_a_page_that_is_no_longer_true() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        OfferToAnswer page = as(some.to().coordinator(), () -> answers.openOffer(offer, null));
        as(some.from().coordinator(), () -> transfers.withdraw(offer, "Se queda"));

        Refused.byRule(
                "shared.stale", () -> as(some.to().coordinator(), () -> answers.accept(SomeTransfer.wish(page))));
        Refused.byRule("shared.stale", () -> some.decline(answers, offer, "ya no"));
        Refused.byRule(
                "shared.stale", () -> as(some.from().coordinator(), () -> transfers.withdraw(offer, "otra vez")));
        assertThat(some.state(offer)).isEqualTo("WITHDRAWN");
    }

    @Test
    void ec_40_credit_that_changed_since_the_page_was_shown_is_decided_anew() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        AcceptOffer wish = SomeTransfer.wish(as(some.to().coordinator(), () -> answers.openOffer(offer, null)));
        SomeMark.in(some.from(), some.session(3)).correctedToAttended(some.man(), "firmó la hoja");

        Refused.byRule("shared.stale", () -> as(some.to().coordinator(), () -> answers.accept(wish)));
        assertThat(some.state(offer)).isEqualTo("OPEN");
    }

    @Test
    void he_goes_on_the_day_of_the_offer_or_after_his_last_mark() throws Exception {
        SomeTransfer early = SomeTransfer.begun();
        UUID ahead = early.offer(transfers, early.from().today().plusDays(3), ConsentState.NOT_NEEDED);
        Refused.byRule("transfer.too-early", () -> early.accept(answers, ahead));

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

        assertThat(SomeTransfer.standing(files, some.from(), some.man())
                        .evaluation()
                        .tally()
                        .credited())
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

        Refused.byRule("transfer.file-there", () -> some.accept(answers, offer));
    }

    @Test
    void the_database_refuses_an_acceptance_without_the_consent_that_was_asked() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.ASKED);

        Refused.byDatabase("has not consented", () -> some.acceptBeside(offer));
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
}
