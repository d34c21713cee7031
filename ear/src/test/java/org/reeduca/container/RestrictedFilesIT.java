package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollLine;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.PlanningService;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.ReceptionService;
import org.reeduca.matrix.MatrixService;
import org.reeduca.officer.OfficerFilter;
import org.reeduca.officer.OfficerService;
import org.reeduca.officer.OfficerSort;
import org.reeduca.participant.ContactService;
import org.reeduca.participant.MergeService;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.RestrictionService;
import org.reeduca.referral.AttachmentService;
import org.reeduca.referral.OrderFilter;
import org.reeduca.referral.OrderFilter.Choice;
import org.reeduca.referral.OrderService;
import org.reeduca.seat.FinishService;
import org.reeduca.shared.NotFound;

/** A man whose file is restricted, in every list, count and search of the centre. */
@ExtendWith(ArquillianExtension.class)
class RestrictedFilesIT {

    @Inject
    private RestrictionService restrictions;

    @Inject
    private MergeService merges;

    @Inject
    private ContactService contacts;

    @Inject
    private AttachmentService papers;

    @Inject
    private FinishService finishes;

    @Inject
    private AttendanceService attendance;

    @Inject
    private MatrixService matrices;

    @Inject
    private CohortService cohorts;

    @Inject
    private PlanningService plans;

    @Inject
    private CaseFileService files;

    @Inject
    private ParticipantService people;

    @Inject
    private DeskService desk;

    @Inject
    private IntakeService intakes;

    @Inject
    private ReceptionService reception;

    @Inject
    private OrderService orders;

    @Inject
    private OfficerService officers;

    @Test
    void ec_28_for_those_who_are_not_named_he_is_in_no_list_no_count_and_no_search() throws Exception {
        SomeReferral referral = SomeReferral.of(2);
        SomeCohort group = referral.group();
        SomeCohort other = group.another("02/2026", 1);
        UUID session = group.session(1, group.today().minusDays(1));
        UUID guests = other.session(2, other.today());
        SomeMark.in(group, session).absent(group.men().get(0));
        Map<String, Callable<?>> lists = lists(group, other, session, guests);
        Map<String, String> before = answers(lists);

        UUID seated = group.addMan(LocalDate.of(2020, 1, 1));
        UUID expected = group.manInIntake(group.today().minusDays(40));
        Sql.run("UPDATE court_order SET arrived_on = NULL WHERE participant_id = ?", SomeCohort.id(expected));
        SomeMark.in(group, session).absent(seated);
        guest(seated, guests, group);
        appointment(expected, group);
        SomeMerge.merge(
                merges,
                group.coordinator(),
                seated,
                group.manInIntake(group.today().minusDays(40)));
        assertThat(answers(lists))
                .as("unrestricted, each list changes, so that this test can fail")
                .allSatisfy((list, answer) -> assertThat(answer).isNotEqualTo(before.get(list)));
        Map<String, Callable<?>> doors = doors(seated, group);
        for (Callable<?> door : doors.values()) {
            door.call();
        }
        as(group.coordinator(), () -> restrictions.restrict(seated, "Vínculo con el centro"));
        as(group.coordinator(), () -> restrictions.restrict(expected, "Vínculo con el centro"));

        Map<String, String> after = answers(lists);
        before.forEach((list, answer) -> assertThat(after.get(list)).as(list).isEqualTo(answer));
        doors.forEach(
                (door, opening) -> assertThatThrownBy(opening::call).as(door).isInstanceOf(NotFound.class));

        String seen = ofCoordination(group, session).toString();
        assertThat(seen).contains(seated.toString()).contains(expected.toString());
        assertThat(as(group.coordinator(), () -> attendance.openRoll(session)).lines())
                .extracting(RollLine::participant)
                .contains(seated);
        assertThat(as(referral.officer(), () -> officers.findMen(new OfficerFilter(null, "", OfficerSort.NAME, 1)))
                        .toString())
                .as("it is the order of those who sent him")
                .contains(seated.toString());
    }

    @Test
    void ec_28_an_old_number_leads_nobody_to_him_and_tells_no_other_centre() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        SomeMan called = SomeMan.called("Raúl").born(LocalDate.of(1988, 2, 3));
        UUID oldest = called.onFileAt(group.centreId());
        UUID old = SomeMan.called("Juan").onFileAt(group.centreId());
        SomeMerge.merge(merges, group.coordinator(), old, oldest);
        SomeMerge.merge(merges, group.coordinator(), man, old);
        SomeMan again = called.brother("Raúl").born(LocalDate.of(1988, 2, 3));
        String receptionist = login(group, Role.RECEPTIONIST);
        String elsewhere = SomeCohort.of(1).coordinator();
        assertThat(as(receptionist, () -> people.search(called.first())).hits()).hasSize(1);
        assertThat(as(receptionist, () -> people.findDuplicates(again.typed())).here())
                .hasSize(1);
        assertThat(as(elsewhere, () -> people.findDuplicates(again.typed())).elsewhere())
                .hasSize(1);

        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));

        assertThat(as(receptionist, () -> people.search(called.first())).hits()).isEmpty();
        assertThat(as(receptionist, () -> people.findDuplicates(again.typed())).here())
                .isEmpty();
        assertThat(as(elsewhere, () -> people.findDuplicates(again.typed())).elsewhere())
                .isEmpty();
        assertThat(as(group.coordinator(), () -> people.search(called.first())).hits())
                .hasSize(1);
        as(group.coordinator(), () -> restrictions.release(man, "Ya no trabaja aquí"));
        assertThat(as(receptionist, () -> people.search(called.first())).hits()).hasSize(1);
    }

    @Test
    void what_is_left_out_costs_no_statement_more() throws Exception {
        SomeCohort open = SomeCohort.of(12);
        SomeCohort closed = SomeCohort.of(12);
        for (UUID man : closed.men().subList(0, 6)) {
            SomeMan.restrict(man);
        }
        UUID one = open.session(1, open.today());
        UUID other = closed.session(1, closed.today());
        Callable<Roll> roll = () -> as(closed.facilitator(), () -> attendance.openRoll(other));
        Callable<Roll> full = () -> as(open.facilitator(), () -> attendance.openRoll(one));
        full.call();

        assertThat(SqlCount.usual(roll)).isEqualTo(SqlCount.usual(full));
        assertThat(roll.call().lines()).hasSize(6);
        assertThat(SqlCount.usual(() -> as(closed.facilitator(), () -> matrices.openMatrix(closed.cohort()))))
                .isEqualTo(SqlCount.usual(() -> as(open.facilitator(), () -> matrices.openMatrix(open.cohort()))));
    }

    private Map<String, Callable<?>> lists(SomeCohort group, SomeCohort other, UUID session, UUID guests)
            throws SQLException {
        String evaluator = login(group, Role.EVALUATOR);
        String receptionist = login(group, Role.RECEPTIONIST);
        UUID cohort = group.cohort();
        OrderFilter orderFilter = new OrderFilter(Choice.ALL, null, null, "", 1);
        Map<String, Callable<?>> lists = new LinkedHashMap<>();
        lists.put("day of facilitators", () -> as(group.facilitator(), () -> attendance.findDay()));
        lists.put("roll", () -> as(group.facilitator(), () -> attendance.openRoll(session)));
        lists.put("roll of evaluators", () -> as(evaluator, () -> attendance.openRoll(session)));
        lists.put("roll with guests", () -> as(other.facilitator(), () -> attendance.openRoll(guests)));
        lists.put("day with guests", () -> as(other.facilitator(), () -> attendance.findDay()));
        lists.put("matrix", () -> as(group.facilitator(), () -> matrices.openMatrix(cohort)));
        lists.put("export of the matrix", () -> as(evaluator, () -> matrices.exportMatrix(cohort)));
        lists.put("groups", () -> as(group.facilitator(), () -> cohorts.findCohorts()));
        lists.put("calendar", () -> as(group.facilitator(), () -> plans.openCalendar(cohort)));
        lists.put("search of facilitators", () -> as(group.facilitator(), () -> people.search("Prueba")));
        lists.put("search of reception", () -> as(receptionist, () -> people.search("Prueba")));
        lists.put("desk", () -> as(evaluator, () -> desk.findWork(DeskFilter.ALL)));
        lists.put("orders", () -> as(evaluator, () -> orders.findOrders(orderFilter)));
        lists.put("intakes", () -> as(receptionist, () -> intakes.findIntakes()));
        lists.put("intakes of evaluators", () -> as(evaluator, () -> intakes.findIntakes()));
        lists.put("never came", () -> as(evaluator, () -> intakes.findNeverArrived()));
        lists.put("visits", () -> as(receptionist, () -> reception.findDay(null)));
        return lists;
    }

    /** Each door to what is known about a man, for whom it opens while he is not restricted. */
    private Map<String, Callable<?>> doors(UUID man, SomeCohort group) throws Exception {
        String evaluator = login(group, Role.EVALUATOR);
        String receptionist = login(group, Role.RECEPTIONIST);
        UUID order = UUID.fromString(Sql.text(
                "SELECT public_ref FROM court_order WHERE participant_id = ? ORDER BY id LIMIT 1", SomeCohort.id(man)));
        byte[] letter = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
        UUID paper = as(group.coordinator(), () -> papers.add(order, "Oficio", "oficio.pdf", letter));
        Map<String, Callable<?>> doors = new LinkedHashMap<>();
        doors.put("file for facilitators", () -> as(group.facilitator(), () -> files.openFile(man, 1)));
        doors.put("file for evaluators", () -> as(evaluator, () -> files.openFile(man, 1)));
        doors.put("outlook for facilitators", () -> as(group.facilitator(), () -> finishes.findOutlook(man)));
        doors.put("outlook for evaluators", () -> as(evaluator, () -> finishes.findOutlook(man)));
        doors.put("order", () -> as(evaluator, () -> orders.openOrder(order)));
        doors.put("paper", () -> as(evaluator, () -> papers.download(paper)));
        doors.put("contacts", () -> as(receptionist, () -> contacts.openContacts(man)));
        doors.put("contact of evaluators", () -> as(evaluator, () -> reception.openContact(order)));
        doors.put("contact of reception", () -> as(receptionist, () -> reception.openContact(order)));
        return doors;
    }

    private List<Object> ofCoordination(SomeCohort group, UUID session) throws Exception {
        String coordinator = group.coordinator();
        List<Object> seen = new ArrayList<>();
        seen.add(as(coordinator, () -> attendance.openRoll(session)));
        seen.add(as(coordinator, () -> matrices.openMatrix(group.cohort())));
        seen.add(as(coordinator, () -> people.search("Prueba")));
        seen.add(as(coordinator, () -> intakes.findIntakes()));
        seen.add(as(coordinator, () -> reception.findDay(null)));
        return seen;
    }

    /** Each answer in words, without the instant at which it was given. */
    private static Map<String, String> answers(Map<String, Callable<?>> lists) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<?>> list : lists.entrySet()) {
            answers.put(
                    list.getKey(),
                    String.valueOf(list.getValue().call())
                            .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "instant")
                            .replaceAll("@[0-9a-f]+", "@"));
        }
        return answers;
    }

    private static String login(SomeCohort group, Role role) throws SQLException {
        return SomeUser.of(role).at(group.centreId()).login();
    }

    private static void guest(UUID man, UUID session, SomeCohort group) throws SQLException {
        Sql.run("""
                INSERT INTO session_guest (participant_id, session_id, revision, unit_number, invited, recorded_at, recorded_by)
                VALUES (?, ?, 1, 2, TRUE, UTC_TIMESTAMP(6), ?)
                """, SomeCohort.id(man), key(session), user(group));
    }

    private static void appointment(UUID man, SomeCohort group) throws SQLException {
        Sql.run(
                "INSERT INTO room (id, public_ref, centre_id, name, place) VALUES (NEXT VALUE FOR room_seq, UUID(), ?, 'Sala', 'Alta')",
                group.centreId());
        Sql.run("""
                INSERT INTO intake_appointment (id, public_ref, order_id, centre_id, kind, held_on, starts_at, minutes, room_id,
                  user_id, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR intake_appointment_seq, UUID(), o.id, o.centre_id, 'INTERVIEW', ?, '12:00', 60, r.id, ?,
                  UTC_TIMESTAMP(6), ?
                FROM court_order o JOIN room r ON r.centre_id = o.centre_id WHERE o.participant_id = ?
                """, group.today(), user(group), user(group), SomeCohort.id(man));
    }

    private static long key(UUID session) throws SQLException {
        return Sql.number("SELECT id FROM programme_session WHERE public_ref = ?", session.toString());
    }

    private static long user(SomeCohort group) throws SQLException {
        return Sql.number("SELECT id FROM app_user WHERE login = ?", group.facilitator());
    }
}
