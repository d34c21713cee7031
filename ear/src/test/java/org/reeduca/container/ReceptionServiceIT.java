package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.intake.Appointment;
import org.reeduca.intake.AppointmentKind;
import org.reeduca.intake.AppointmentOutcome;
import org.reeduca.intake.AttemptResult;
import org.reeduca.intake.Availability;
import org.reeduca.intake.Availability.PartOfDay;
import org.reeduca.intake.ContactChannel;
import org.reeduca.intake.NextStep;
import org.reeduca.intake.NoteAttempt;
import org.reeduca.intake.ReceptionService;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** Reception in the real server: who comes, attempts and appointments. */
@ExtendWith(ArquillianExtension.class)
class ReceptionServiceIT {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    private ReceptionService reception;

    @Test
    void reception_sees_hour_name_and_room_and_never_why() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        LocalDate day = centre.today().plusDays(1);
        as(
                centre.receptionist(),
                () -> reception.schedule(order, centre.at(day, NINE, "Sala Uno", centre.evaluator())));

        var seen = as(centre.receptionist(), () -> reception.findDay(day)).visits();
        assertThat(seen).singleElement().satisfies(visit -> {
            assertThat(visit.appointment().at()).isEqualTo(day.atTime(NINE));
            assertThat(visit.appointment().room()).isEqualTo("Sala Uno");
            assertThat(visit.appointment().kind()).isNull();
        });
        assertThat(as(centre.evaluator(), () -> reception.findDay(day))
                        .visits()
                        .get(0)
                        .appointment()
                        .kind())
                .isEqualTo(AppointmentKind.INTERVIEW);
        assertThat(as(new SomeIntakes().receptionist(), () -> reception.findDay(day))
                        .visits())
                .isEmpty();
    }

    @Test
    void a_room_a_person_or_a_man_is_not_taken_twice_and_reserved_hours_stay_free() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID first = centre.order(centre.today().minusDays(3));
        UUID second = centre.order(centre.today().minusDays(3));
        LocalDate day = centre.today().plusDays(7);
        as(
                centre.receptionist(),
                () -> reception.schedule(first, centre.at(day, NINE, "Sala Uno", centre.evaluator())));

        LocalTime during = NINE.plusMinutes(59);
        assertThat(centre.faults(reception, second, centre.at(day, during, "Sala Uno", centre.coordinator())))
                .containsExactly("room intake.room-taken");
        assertThat(centre.faults(reception, second, centre.at(day, during, "Sala Dos", centre.evaluator())))
                .containsExactly("person intake.person-taken");
        assertThat(centre.faults(reception, first, centre.at(day, during, "Sala Dos", centre.coordinator())))
                .containsExactly("start intake.man-taken");
        assertThat(centre.faults(reception, second, centre.at(day, NINE.plusHours(1), "Sala Uno", centre.evaluator())))
                .isEmpty();
        Sql.run(
                "INSERT INTO reserved_hours (id, public_ref, centre_id, place, weekday, starts_at, ends_at, from_on)"
                        + " VALUES (NEXT VALUE FOR reserved_hours_seq, UUID(), ?, 'Alta', ?, '12:00', '14:00',"
                        + " '2020-01-01')",
                centre.centreId(),
                day.getDayOfWeek().name());
        assertThat(centre.faults(
                        reception, second, centre.at(day, LocalTime.of(13, 0), "Sala Dos", centre.coordinator())))
                .containsExactly("room intake.room-reserved");
        Refused.byRule(
                "intake.room-taken",
                () -> as(
                        centre.receptionist(),
                        () -> reception.schedule(second, centre.at(day, during, "Sala Uno", centre.coordinator()))));
        assertThatThrownBy(() -> Sql.run(
                        """
                        INSERT INTO intake_appointment (id, public_ref, order_id, centre_id, kind, held_on, starts_at, minutes,
                          room_id, user_id, recorded_at, recorded_by)
                        VALUES (NEXT VALUE FOR intake_appointment_seq, UUID(), ?, ?, 'OTHER', ?, '09:30', 30,
                          (SELECT id FROM room WHERE public_ref = ?), (SELECT id FROM app_user WHERE login = ?),
                          UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                        """,
                        centre.key(second),
                        centre.centreId(),
                        day,
                        centre.room("Sala Uno").toString(),
                        centre.coordinator(),
                        centre.coordinator()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("another one at that hour");
    }

    @Test
    void a_visit_under_another_order_of_the_man_is_his_and_nobody_else_is_blamed() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID first = centre.order(centre.today().minusDays(3));
        UUID second = centre.anotherOrder(first);
        LocalDate day = centre.today().plusDays(7);
        as(
                centre.receptionist(),
                () -> reception.schedule(first, centre.at(day, NINE, "Sala Uno", centre.evaluator())));

        assertThat(centre.faults(reception, second, centre.at(day, NINE, "Sala Dos", centre.coordinator())))
                .containsExactly("start intake.man-taken");
    }

    @Test
    void coming_to_an_appointment_is_his_arrival_and_saying_otherwise_takes_it_back() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        as(
                centre.receptionist(),
                () -> reception.schedule(
                        order, centre.at(centre.today(), LocalTime.of(14, 0), "Sala Uno", centre.evaluator())));
        Appointment expected = appointment(centre, order);

        as(centre.receptionist(), () -> reception.record(expected.ref(), 0, AppointmentOutcome.ATTENDED));
        assertThat(centre.arrivedOn(order)).isEqualTo(centre.today().toString());
        assertThatThrownBy(() -> as(
                        centre.receptionist(), () -> reception.record(expected.ref(), 0, AppointmentOutcome.NO_SHOW)))
                .isInstanceOf(Stale.class);

        as(centre.receptionist(), () -> reception.record(expected.ref(), 1, null));
        assertThat(centre.arrivedOn(order)).isEmpty();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM intake_appointment_outcome o JOIN intake_appointment a ON a.id ="
                                + " o.appointment_id WHERE a.order_id = ?",
                        centre.key(order)))
                .as("nothing was rewritten")
                .isEqualTo(2);
        Refused.byRule(
                "intake.appointment-ahead",
                () -> as(centre.receptionist(), () -> reception.record(expected.ref(), 2, AppointmentOutcome.NO_SHOW)));
        assertThatThrownBy(() -> as(
                        new SomeIntakes().receptionist(),
                        () -> reception.record(expected.ref(), 2, AppointmentOutcome.ATTENDED)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        Sql.run("UPDATE intake_appointment SET minutes = 20 WHERE order_id = ?", centre.key(order)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_cancelled_appointment_does_not_come_back_into_an_hour_that_was_given_away() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        UUID other = centre.order(centre.today().minusDays(3));
        LocalDate day = centre.today().plusDays(7);
        as(
                centre.receptionist(),
                () -> reception.schedule(order, centre.at(day, NINE, "Sala Uno", centre.evaluator())));
        Appointment cancelled = appointment(centre, order);
        as(centre.receptionist(), () -> reception.record(cancelled.ref(), 0, AppointmentOutcome.CANCELLED));
        as(
                centre.receptionist(),
                () -> reception.schedule(other, centre.at(day, NINE, "Sala Uno", centre.evaluator())));

        Refused.byRule(
                "intake.appointment-cancelled",
                () -> as(centre.receptionist(), () -> reception.record(cancelled.ref(), 1, null)));
        Refused.byRule(
                "intake.appointment-cancelled",
                () -> as(
                        centre.receptionist(),
                        () -> reception.record(cancelled.ref(), 1, AppointmentOutcome.CANCELLED)));
        assertThat(as(centre.receptionist(), () -> reception.findDay(day)).visits())
                .hasSize(1);
    }

    @Test
    void the_hours_he_says_at_intake_are_those_his_seat_is_looked_for_by() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        Availability says =
                new Availability(Set.of(DayOfWeek.TUESDAY), Set.of(PartOfDay.EVENING), 40, Availability.Shifts.NONE);

        as(centre.receptionist(), () -> {
            reception.sayAvailable(order, says);
            return null;
        });

        assertThat(Sql.text("""
                        SELECT CONCAT_WS(' ', w.weekday, w.from_time, w.to_time) FROM availability_window w
                        JOIN court_order o ON o.participant_id = w.participant_id WHERE o.public_ref = ?
                        """, order.toString())).isEqualTo("TUESDAY 17:00:00 22:00:00");
    }

    @Test
    void attempts_say_what_comes_next_and_a_withdrawn_coming_is_none() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        LocalDateTime at = centre.today().atTime(8, 0);
        assertThat(centre.next(reception, order)).isEqualTo(NextStep.TRY_CONTACT);
        as(
                centre.receptionist(),
                () -> reception.note(
                        order, new NoteAttempt(at, ContactChannel.TELEPHONE, AttemptResult.SPOKE, 0, "Por la tarde")));
        assertThat(centre.next(reception, order)).isEqualTo(NextStep.MAKE_APPOINTMENT);
        as(
                centre.receptionist(),
                () -> reception.note(
                        order, new NoteAttempt(at, ContactChannel.IN_PERSON, AttemptResult.CAME, null, null)));
        assertThat(centre.arrivedOn(order)).isEqualTo(centre.today().toString());
        assertThat(centre.next(reception, order))
                .as("what follows is not for reception")
                .isNull();
        UUID came = UUID.fromString(Sql.text(
                "SELECT public_ref FROM intake_attempt WHERE order_id = ? AND result = 'CAME'", centre.key(order)));
        as(centre.receptionist(), () -> reception.withdraw(came, "Era otra persona"));
        assertThat(centre.arrivedOn(order)).isEmpty();
        assertThat(centre.next(reception, order)).isEqualTo(NextStep.MAKE_APPOINTMENT);
    }

    private Appointment appointment(SomeIntakes centre, UUID order) throws Exception {
        return as(centre.receptionist(), () -> reception.openContact(order))
                .appointments()
                .get(0);
    }
}
