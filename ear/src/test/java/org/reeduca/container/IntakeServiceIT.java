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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.intake.AddScreening;
import org.reeduca.intake.AdmissionService;
import org.reeduca.intake.Appointment;
import org.reeduca.intake.AppointmentKind;
import org.reeduca.intake.AppointmentOutcome;
import org.reeduca.intake.AttemptResult;
import org.reeduca.intake.Availability;
import org.reeduca.intake.Availability.PartOfDay;
import org.reeduca.intake.ContactChannel;
import org.reeduca.intake.Criterion;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Criterion.Kind;
import org.reeduca.intake.DecideAdmission;
import org.reeduca.intake.Decision;
import org.reeduca.intake.HoldInterview;
import org.reeduca.intake.IntakeRow;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.MakeAppointment;
import org.reeduca.intake.NeverArrived;
import org.reeduca.intake.NeverArrived.Urgency;
import org.reeduca.intake.NextStep;
import org.reeduca.intake.NoteAttempt;
import org.reeduca.intake.Radar;
import org.reeduca.intake.ReceptionService;
import org.reeduca.intake.RiskLevel;
import org.reeduca.intake.SignPaper;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** How men are taken in: reception, the list of those who never came, papers, interview and decision. */
@ExtendWith(ArquillianExtension.class)
class IntakeServiceIT {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    private ReceptionService reception;

    @Inject
    private IntakeService intakes;

    @Inject
    private AdmissionService admissions;

    @Test
    void reception_sees_hour_name_and_room_and_never_why() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        LocalDate day = centre.today().plusDays(1);
        as(
                centre.receptionist(),
                () -> reception.schedule(order, at(centre, day, NINE, "Sala Uno", centre.evaluator())));

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
                () -> reception.schedule(first, at(centre, day, NINE, "Sala Uno", centre.evaluator())));

        LocalTime during = NINE.plusMinutes(59);
        assertThat(faults(centre, second, at(centre, day, during, "Sala Uno", centre.coordinator())))
                .containsExactly("room intake.room-taken");
        assertThat(faults(centre, second, at(centre, day, during, "Sala Dos", centre.evaluator())))
                .containsExactly("person intake.person-taken");
        assertThat(faults(centre, first, at(centre, day, during, "Sala Dos", centre.coordinator())))
                .containsExactly("start intake.man-taken");
        assertThat(faults(centre, second, at(centre, day, NINE.plusHours(1), "Sala Uno", centre.evaluator())))
                .isEmpty();
        Sql.run(
                "INSERT INTO reserved_hours (id, public_ref, centre_id, place, weekday, starts_at, ends_at, from_on)"
                        + " VALUES (NEXT VALUE FOR reserved_hours_seq, UUID(), ?, 'Alta', ?, '12:00', '14:00',"
                        + " '2020-01-01')",
                centre.centreId(),
                day.getDayOfWeek().name());
        assertThat(faults(centre, second, at(centre, day, LocalTime.of(13, 0), "Sala Dos", centre.coordinator())))
                .containsExactly("room intake.room-reserved");
        refused(
                "intake.room-taken",
                () -> as(
                        centre.receptionist(),
                        () -> reception.schedule(second, at(centre, day, during, "Sala Uno", centre.coordinator()))));
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
    void coming_to_an_appointment_is_his_arrival_and_saying_otherwise_takes_it_back() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        as(
                centre.receptionist(),
                () -> reception.schedule(
                        order, at(centre, centre.today(), LocalTime.of(14, 0), "Sala Uno", centre.evaluator())));
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
        refused(
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
        assertThat(next(centre, order)).isEqualTo(NextStep.TRY_CONTACT);
        as(
                centre.receptionist(),
                () -> reception.note(
                        order, new NoteAttempt(at, ContactChannel.TELEPHONE, AttemptResult.SPOKE, 0, "Por la tarde")));
        assertThat(next(centre, order)).isEqualTo(NextStep.MAKE_APPOINTMENT);
        as(
                centre.receptionist(),
                () -> reception.note(
                        order, new NoteAttempt(at, ContactChannel.IN_PERSON, AttemptResult.CAME, null, null)));
        assertThat(centre.arrivedOn(order)).isEqualTo(centre.today().toString());
        assertThat(next(centre, order)).as("what follows is not for reception").isNull();
        UUID came = UUID.fromString(Sql.text(
                "SELECT public_ref FROM intake_attempt WHERE order_id = ? AND result = 'CAME'", centre.key(order)));
        as(centre.receptionist(), () -> reception.withdraw(came, "Era otra persona"));
        assertThat(centre.arrivedOn(order)).isEmpty();
        assertThat(next(centre, order)).isEqualTo(NextStep.MAKE_APPOINTMENT);
    }

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
    void from_notice_to_admission_each_step_waits_for_the_one_before() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        HoldInterview interview = interview(centre, order);

        refused("intake.notice-first", () -> as(centre.evaluator(), () -> admissions.interview(order, interview)));
        refused("intake.interview-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        sign(centre, order, Paper.PRIVACY, PaperState.SIGNED);
        as(centre.evaluator(), () -> admissions.interview(order, interview));
        refused("intake.screening-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        as(centre.evaluator(), () -> admissions.screen(order, screening(centre, RiskLevel.HIGH)));
        refused("intake.signatures-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        assertThatThrownBy(() -> decideBesideTheService(centre, order))
                .as("the database refuses an admission before everything is signed")
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before notice, consent and commitment are signed");
        sign(centre, order, Paper.CONSENT, PaperState.SIGNED);
        sign(centre, order, Paper.COMMITMENT, PaperState.SIGNED);
        as(centre.coordinator(), () -> admissions.decide(order, admit()));

        IntakeView view = as(centre.evaluator(), () -> admissions.openIntake(order));
        assertThat(view.decided())
                .satisfies(decided -> assertThat(decided.outcome()).isEqualTo(Decision.ADMIT));
        assertThat(view.facts().next()).isEqualTo(NextStep.DECIDED);
        assertThatThrownBy(() -> as(centre.coordinator(), () -> admissions.decide(order, admit())))
                .isInstanceOf(Stale.class);
        as(centre.coordinator(), () -> admissions.withdrawDecision(order, 1, "Faltaba un dato"));
        assertThat(as(centre.coordinator(), () -> admissions.openIntake(order)).decided())
                .isNull();
        assertThatThrownBy(() -> as(new SomeIntakes().coordinator(), () -> admissions.openIntake(order)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ec_21_a_consent_taken_back_is_a_new_fact_and_stops_an_admission() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = ready(centre);
        sign(centre, order, Paper.CONSENT, PaperState.WITHDRAWN);
        refused("intake.signatures-first", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        assertThatThrownBy(() -> decideBesideTheService(centre, order))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("before notice, consent and commitment are signed");
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM intake_signature WHERE order_id = ? AND kind = 'CONSENT'",
                        centre.key(order)))
                .isEqualTo(2);
    }

    @Test
    void ec_26_and_27_the_database_admits_neither_a_woman_nor_a_minor() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = ready(centre);
        Sql.run(
                "UPDATE participant SET sex = 'WOMAN' WHERE id = (SELECT participant_id FROM court_order WHERE"
                        + " public_ref = ?)",
                order.toString());
        refused("intake.woman", () -> as(centre.coordinator(), () -> admissions.decide(order, admit())));
        assertThatThrownBy(() -> decideBesideTheService(centre, order))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("adult men");

        UUID young = centre.order(
                centre.today().minusDays(3), centre.today().minusYears(18).plusDays(1));
        sign(centre, young, Paper.PRIVACY, PaperState.SIGNED);
        HoldInterview held = interview(centre, young);
        refused("intake.minor", () -> as(centre.evaluator(), () -> admissions.interview(young, held)));
        as(
                centre.coordinator(),
                () -> admissions.decide(
                        young,
                        new DecideAdmission(
                                0,
                                Decision.REFER,
                                null,
                                Criterion.Target.CHILD_SERVICES,
                                "Procuraduría de protección",
                                Set.of("NOT_OF_AGE"))));
        assertThat(as(centre.coordinator(), () -> intakes.findIntakes()))
                .extracting(row -> row.man().order())
                .doesNotContain(young);
    }

    @Test
    void ec_28_whoever_has_a_tie_neither_attends_nor_interviews_nor_decides() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = centre.order(centre.today().minusDays(3));
        sign(centre, order, Paper.PRIVACY, PaperState.SIGNED);
        as(centre.coordinator(), () -> admissions.tie(order, centre.person(centre.evaluator()), true));

        HoldInterview held = interview(centre, order);
        refused("intake.tied-yourself", () -> as(centre.evaluator(), () -> admissions.interview(order, held)));
        assertThat(faults(centre, order, at(centre, centre.today().plusDays(7), NINE, "Sala Uno", centre.evaluator())))
                .containsExactly("person intake.person-tied");
        as(centre.coordinator(), () -> admissions.tie(order, centre.person(centre.evaluator()), false));
        as(centre.evaluator(), () -> admissions.interview(order, held));
    }

    @Test
    void what_may_never_decide_is_refused_as_a_reason_by_the_database_too() throws Exception {
        SomeIntakes centre = new SomeIntakes();
        UUID order = ready(centre);
        sign(centre, order, Paper.CONSENT, PaperState.REFUSED);
        as(
                centre.coordinator(),
                () -> admissions.decide(
                        order, new DecideAdmission(0, Decision.DECLINE, null, null, null, Set.of("REFUSED_TO_SIGN"))));
        assertThatThrownBy(() -> Sql.run(
                        "INSERT INTO intake_decision_reason (decision_id, set_version, code)"
                                + " VALUES ((SELECT MAX(id) FROM intake_decision WHERE order_id = ?), 1, 'NO_CURP')",
                        centre.key(order)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("may never decide");
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

    private UUID ready(SomeIntakes centre) throws Exception {
        UUID order = centre.order(centre.today().minusDays(3));
        for (Paper paper : Paper.values()) {
            sign(centre, order, paper, PaperState.SIGNED);
        }
        HoldInterview held = interview(centre, order);
        as(centre.evaluator(), () -> admissions.interview(order, held));
        as(centre.evaluator(), () -> admissions.screen(order, screening(centre, RiskLevel.LOW)));
        return order;
    }

    private void sign(SomeIntakes centre, UUID order, Paper paper, PaperState state) throws Exception {
        as(
                centre.evaluator(),
                () -> admissions.sign(
                        order,
                        new SignPaper(
                                paper,
                                state,
                                state == PaperState.SIGNED ? Way.THUMBPRINT : null,
                                centre.today(),
                                null,
                                false,
                                true,
                                null,
                                "Nadia Fresno",
                                "Omar Sauce",
                                null),
                        "es"));
    }

    private HoldInterview interview(SomeIntakes centre, UUID order) throws Exception {
        Map<String, Answer> answers = new HashMap<>();
        as(centre.coordinator(), () -> admissions.openIntake(order)).criteria().stream()
                .filter(Criterion::needed)
                .forEach(criterion ->
                        answers.put(criterion.code(), criterion.kind() == Kind.INCLUSION ? Answer.YES : Answer.NO));
        return new HoldInterview(centre.today(), answers, null, false);
    }

    private static AddScreening screening(SomeIntakes centre, RiskLevel level) {
        return new AddScreening("Guía del centro", "1", level, centre.today(), false);
    }

    private static DecideAdmission admit() {
        return new DecideAdmission(0, Decision.ADMIT, null, null, null, Set.of());
    }

    private static void decideBesideTheService(SomeIntakes centre, UUID order) throws SQLException {
        Sql.run("""
            INSERT INTO intake_decision (id, order_id, revision, outcome, decided_on, decided_by, recorded_at, recorded_by)
            VALUES (NEXT VALUE FOR intake_decision_seq, ?, 9, 'ADMIT', ?, (SELECT id FROM app_user WHERE login = ?),
              UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
            """, centre.key(order), centre.today(), centre.coordinator(), centre.coordinator());
    }

    private MakeAppointment at(SomeIntakes centre, LocalDate day, LocalTime start, String room, String login)
            throws SQLException {
        return new MakeAppointment(AppointmentKind.INTERVIEW, day, start, 60, centre.room(room), centre.person(login));
    }

    private List<String> faults(SomeIntakes centre, UUID order, MakeAppointment wish) throws Exception {
        List<FieldProblem> problems = as(centre.receptionist(), () -> reception.checkAppointment(order, wish));
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private Appointment appointment(SomeIntakes centre, UUID order) throws Exception {
        return as(centre.receptionist(), () -> reception.openContact(order))
                .appointments()
                .get(0);
    }

    private @Nullable NextStep next(SomeIntakes centre, UUID order) throws Exception {
        return as(centre.receptionist(), () -> reception.openContact(order)).next();
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }
}
