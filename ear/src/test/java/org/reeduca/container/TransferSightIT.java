package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.AppointmentOutcome;
import org.reeduca.intake.ReceptionService;
import org.reeduca.matrix.Matrix;
import org.reeduca.matrix.MatrixService;
import org.reeduca.shared.NotFound;
import org.reeduca.transfer.AcceptOffer;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.OfferToAnswer;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferList;
import org.reeduca.transfer.TransferService;

/** What each of two centres sees of a man who is offered: before the other one answers, and after he went. */
@ExtendWith(ArquillianExtension.class)
class TransferSightIT {

    @Inject
    private ReceptionService reception;

    @Inject
    private AdmissionService intakes;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Inject
    private CaseFileService files;

    @Inject
    private MatrixService matrices;

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
                .doesNotContain(
                        some.man().toString(),
                        SomeCohort.fileNumber(some.man()),
                        "Juan",
                        surname(some.man()),
                        "01/2026");
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
    void what_the_old_centre_still_planned_with_him_is_called_off_and_reception_sees_why() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        LocalDate today = some.from().today();
        String receptionist =
                SomeUser.of(Role.RECEPTIONIST).at(some.from().centreId()).login();
        appointment(some, today.plusDays(1), 9);
        appointment(some, today.minusDays(1), 9);
        assertThat(as(receptionist, () -> reception.findDay(today.plusDays(1))).visits())
                .extracting(visit -> visit.appointment().outcome())
                .containsOnlyNulls();

        some.accept(answers, some.offer(transfers, today, ConsentState.NOT_NEEDED));

        assertThat(as(receptionist, () -> reception.findDay(today.plusDays(1))).visits())
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.appointment().outcome()).isEqualTo(AppointmentOutcome.CANCELLED);
                    assertThat(visit.appointment().transferred()).isTrue();
                });
        assertThat(as(receptionist, () -> reception.findDay(today.minusDays(1))).visits())
                .as("what is past stays as it was, without his number at the other centre")
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.appointment().outcome()).isNull();
                    assertThat(visit.appointment().here()).isFalse();
                    assertThat(visit.man().fileNumber()).isEmpty();
                });
    }

    @Test
    void whether_he_came_to_the_old_centre_is_not_asked_at_the_new_one() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        appointment(some, some.from().today().minusDays(1), 9);
        UUID order = UUID.fromString(
                Sql.text("SELECT public_ref FROM court_order WHERE participant_id = ?", SomeCohort.id(some.man())));
        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));

        assertThat(as(some.to().coordinator(), () -> reception.openContact(order))
                        .appointments())
                .singleElement()
                .satisfies(one -> assertThat(one.here()).isFalse());
        assertThat(as(some.to().coordinator(), () -> intakes.openIntake(order))
                        .facts()
                        .unsaid())
                .isFalse();
    }

    @Test
    void another_centre_neither_sees_nor_answers_an_offer_and_a_facilitator_has_no_key() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID offer = some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED);
        SomeCohort stranger = SomeCohort.of(0);
        AcceptOffer wish = SomeTransfer.wish(as(some.to().coordinator(), () -> answers.openOffer(offer, null)));

        Refused.notFound(() -> as(stranger.coordinator(), () -> answers.openOffer(offer, null)));
        Refused.notFound(() -> as(stranger.coordinator(), () -> answers.accept(wish)));
        Refused.notFound(() -> as(stranger.coordinator(), () -> answers.decline(offer, "no")));
        Refused.notFound(() -> as(stranger.coordinator(), () -> transfers.withdraw(offer, "no")));
        Refused.notFound(() -> as(stranger.coordinator(), () -> transfers.openPreview(some.man())));
        Refused.notFound(() -> as(some.from().coordinator(), () -> answers.accept(wish)));
        Refused.notFound(() -> as(some.to().coordinator(), () -> transfers.withdraw(offer, "no")));
        assertThat(as(stranger.coordinator(), transfers::findOffers).received()).isEmpty();
        assertThatThrownBy(() -> as(some.to().facilitator(), () -> answers.openOffer(offer, null)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(some.state(offer)).isEqualTo("OPEN");
    }

    private static void appointment(SomeTransfer some, LocalDate day, int hour) throws SQLException {
        Sql.run(
                "INSERT INTO room (id, public_ref, centre_id, name, place) VALUES (NEXT VALUE FOR room_seq, UUID(), ?, ?,"
                        + " 'Alta')",
                some.from().centreId(),
                "Sala " + day);
        Sql.run(
                """
                INSERT INTO intake_appointment (id, public_ref, order_id, centre_id, kind, held_on, starts_at, minutes, room_id,
                  user_id, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR intake_appointment_seq, UUID(),
                  (SELECT MIN(o.id) FROM court_order o JOIN participant p ON p.id = o.participant_id WHERE p.public_ref = ?),
                  ?, 'INTERVIEW', ?, ?, 60, (SELECT id FROM room WHERE centre_id = ? AND name = ?),
                  (SELECT id FROM app_user WHERE login = ?), UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """,
                some.man().toString(),
                some.from().centreId(),
                day,
                hour + ":00",
                some.from().centreId(),
                "Sala " + day,
                some.from().coordinator(),
                some.from().coordinator());
    }

    private static String surname(UUID man) throws SQLException {
        return Objects.requireNonNull(
                Sql.text("SELECT first_surname FROM participant WHERE public_ref = ?", man.toString()));
    }
}
