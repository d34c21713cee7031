package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.AttemptResult;
import org.reeduca.intake.ContactChannel;
import org.reeduca.intake.IntakeRow;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.NeverArrived;
import org.reeduca.intake.NeverArrived.Urgency;
import org.reeduca.intake.NextStep;
import org.reeduca.intake.NoteAttempt;
import org.reeduca.intake.Radar;
import org.reeduca.intake.ReceptionService;

/** How men are taken in: reception, the list of those who never came, papers, interview and decision. */
@ExtendWith(ArquillianExtension.class)
class IntakeServiceIT {

    @Inject
    private ReceptionService reception;

    @Inject
    private IntakeService intakes;

    @Inject
    private AdmissionService admissions;

    @Test
    void of_a_hundred_orders_the_twenty_who_never_came_are_listed_from_the_day_the_policy_says_until_they_come()
            throws Exception {
        SomeIntakes centre = new SomeIntakes();
        LocalDate received = centre.today().minusDays(45);
        UUID late = centre.order(received);
        for (int i = 1; i < 20; i++) {
            centre.order(received);
        }
        for (int i = 0; i < 80; i++) {
            UUID came = centre.order(received);
            Sql.run(
                    "UPDATE court_order SET arrived_on = ? WHERE public_ref = ?",
                    received.plusDays(2),
                    came.toString());
        }

        Radar radar = as(centre.coordinator(), () -> intakes.findNeverArrived());
        assertThat(radar.orders()).hasSize(20);
        assertThat(radar.count(Urgency.OVERDUE)).isEqualTo(20);
        assertThat(radar.orders())
                .allSatisfy(order -> assertThat(order.act()).isEqualTo("REPORT_NON_PRESENTATION"))
                .allSatisfy(
                        order -> assertThat(order.presentBy()).isBetween(received.plusDays(14), received.plusDays(25)));

        as(
                centre.receptionist(),
                () -> reception.note(
                        late,
                        new NoteAttempt(
                                centre.today().atTime(8, 0),
                                ContactChannel.IN_PERSON,
                                AttemptResult.CAME,
                                null,
                                null)));
        assertThat(as(centre.coordinator(), () -> intakes.findNeverArrived()).orders())
                .hasSize(19)
                .noneMatch(order -> order.order().ref().equals(late));
    }

    @Test
    void on_the_last_day_of_the_term_he_is_waited_for_and_the_day_after_he_is_overdue() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        for (int days = 10; days < 24; days++) {
            centre.order(centre.today().minusDays(days));
        }
        List<NeverArrived> orders =
                as(centre.evaluator(), () -> intakes.findNeverArrived()).orders();
        assertThat(orders).hasSize(14);
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.act() != null)
                        .as("the engine says so on the same day: %s", order.presentBy())
                        .isEqualTo(order.asOf().isAfter(order.presentBy())));
        assertThat(orders).extracting(NeverArrived::urgency).contains(Urgency.OVERDUE, Urgency.WAITING);
    }

    @Test
    void a_seat_that_ended_on_the_day_it_began_does_not_take_him_off_the_list() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID man = group.manInIntake(group.today().minusDays(3));
        Sql.run(
                "INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on, to_on, ending_reason, origin)"
                        + " VALUES (NEXT VALUE FOR enrolment_seq, UUID(), ?, ?, ?, ?, 'MISTAKE', 'PAPER')",
                group.cohortId(),
                SomeCohort.id(man),
                group.today().plusDays(7),
                group.today().plusDays(7));

        assertThat(as(group.coordinator(), () -> intakes.findIntakes()))
                .extracting(row -> row.man().man())
                .containsExactly(man);
    }

    @Test
    void lists_and_pages_cost_the_same_for_any_number_of_men() throws Exception {
        SomeIntakes few = new SomeIntakes();
        SomeIntakes many = new SomeIntakes();
        UUID one = few.order(few.today().minusDays(3));
        UUID other = many.order(many.today().minusDays(3));
        for (int i = 0; i < 15; i++) {
            many.order(many.today().minusDays(3));
        }
        assertThat(cost(many.coordinator(), () -> intakes.findIntakes()))
                .isEqualTo(cost(few.coordinator(), () -> intakes.findIntakes()));
        assertThat(cost(many.coordinator(), () -> intakes.findNeverArrived()))
                .isEqualTo(cost(few.coordinator(), () -> intakes.findNeverArrived()));
        assertThat(cost(many.coordinator(), () -> admissions.openIntake(other)))
                .isEqualTo(cost(few.coordinator(), () -> admissions.openIntake(one)));
        assertThat(cost(many.receptionist(), () -> reception.findDay(null)))
                .isEqualTo(cost(few.receptionist(), () -> reception.findDay(null)));
        assertThat(as(many.receptionist(), () -> intakes.findIntakes()))
                .hasSize(16)
                .extracting(IntakeRow::next)
                .containsOnly(NextStep.TRY_CONTACT);
    }

    private static long cost(String login, java.util.concurrent.Callable<?> deed) throws Exception {
        return SqlCount.least(() -> as(login, deed), () -> as(login, deed), () -> as(login, deed));
    }
}
