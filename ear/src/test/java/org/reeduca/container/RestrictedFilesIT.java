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
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.PlanningService;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.intake.IntakeService;
import org.reeduca.intake.ReceptionService;
import org.reeduca.matrix.MatrixService;
import org.reeduca.officer.OfficerFilter;
import org.reeduca.officer.OfficerService;
import org.reeduca.officer.OfficerSort;
import org.reeduca.participant.ContactService;
import org.reeduca.participant.MergeFiles;
import org.reeduca.participant.MergePreview;
import org.reeduca.participant.MergeService;
import org.reeduca.participant.ParticipantService;
import org.reeduca.participant.Restriction;
import org.reeduca.participant.Restriction.Said;
import org.reeduca.participant.RestrictionService;
import org.reeduca.referral.AttachmentService;
import org.reeduca.referral.OrderFilter;
import org.reeduca.referral.OrderFilter.Choice;
import org.reeduca.referral.OrderService;
import org.reeduca.seat.FinishService;
import org.reeduca.shared.BusinessRuleViolation;
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
        merge(seated, group.manInIntake(group.today().minusDays(40)), group);
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
        merge(old, oldest, group);
        merge(man, old, group);
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
    void whoever_is_named_sees_and_marks_him_until_that_ends() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(1);
        UUID session = group.session(1, group.today());
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        SaveRoll.Line line = new SaveRoll.Line(man, 0, Observed.ATTENDED);
        SaveRoll marks = new SaveRoll(session, List.of(line), false);
        assertThatThrownBy(() -> as(group.facilitator(), () -> attendance.saveRoll(marks)))
                .isInstanceOf(NotFound.class);
        UUID account = account(group.facilitator());
        Restriction before = as(group.coordinator(), () -> restrictions.openRestriction(man));
        assertThat(before.choices())
                .filteredOn(choice -> choice.account().equals(account))
                .singleElement()
                .matches(Restriction.Candidate::ofHisGroup);

        as(group.coordinator(), () -> restrictions.name(man, account, "Facilita su grupo"));

        assertThat(as(group.facilitator(), () -> attendance.saveRoll(marks)).appended())
                .isEqualTo(1);
        as(group.facilitator(), () -> files.openFile(man, 1));
        assertThat(as(group.facilitator(), () -> matrices.openMatrix(group.cohort()))
                        .toString())
                .contains(man.toString());

        as(group.coordinator(), () -> restrictions.end(man, account, "Cambió de grupo"));

        assertThat(roll(group, session)).doesNotContain(man).hasSize(1);
        assertThat(as(group.facilitator(), () -> attendance.findHistory(session, man)))
                .isEmpty();
        assertThat(as(group.coordinator(), () -> attendance.findHistory(session, man)))
                .hasSize(1);
        Restriction after = as(group.coordinator(), () -> restrictions.openRestriction(man));
        assertThat(after.readers()).isEmpty();
        assertThat(after.history())
                .extracting(Restriction.Fact::said)
                .containsExactly(Said.ENDED, Said.NAMED, Said.RESTRICTED);
    }

    @Test
    void a_list_closes_without_him_and_stays_due_for_the_coordination_until_he_is_recorded() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(1);
        UUID session = group.session(1, group.today().minusDays(1));
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        String evaluator = login(group, Role.EVALUATOR);

        as(group.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));
        as(group.facilitator(), () -> attendance.closeRoll(session));

        assertThat(missing(group.coordinator())).containsExactly(1);
        assertThat(missing(evaluator)).isEmpty();
        assertRefused(group, "desk.list-closed", () -> desk.remind(session));
        assertThat(Sql.number("SELECT COUNT(*) FROM list_reminder WHERE session_ref = ?", session.toString()))
                .isZero();
        SaveRoll.Line line = new SaveRoll.Line(man, 0, Observed.ATTENDED);
        as(group.coordinator(), () -> attendance.correctMark(session, line, "Lo registra la coordinación"));
        assertThat(missing(group.coordinator())).isEmpty();
    }

    @Test
    void only_staff_of_the_centre_without_a_tie_can_be_named() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID man = group.men().get(0);
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        for (String login : List.of(elsewhere.facilitator(), group.coordinator())) {
            assertRefused(
                    group, "participant.reader-refused", () -> restrictions.name(man, account(login), "Por error"));
        }
        assertThatThrownBy(() -> as(elsewhere.coordinator(), () -> restrictions.openRestriction(man)))
                .isInstanceOf(NotFound.class);
        UUID facilitator = account(group.facilitator());
        as(group.coordinator(), () -> restrictions.name(man, facilitator, "Facilita su grupo"));
        UUID session = group.session(1, group.today());
        assertThat(roll(group, session)).containsExactly(man);

        Sql.run("""
                INSERT INTO intake_conflict (id, order_id, user_id, revision, holds, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR intake_conflict_seq, o.id, u.id, 1, TRUE, UTC_TIMESTAMP(6), u.id
                FROM court_order o, app_user u WHERE o.participant_id = ? AND u.login = ?
                """, SomeCohort.id(man), group.facilitator());

        assertThat(roll(group, session)).as("a tie ends it").isEmpty();
        assertRefused(
                group, "participant.reader-refused", () -> restrictions.name(man, facilitator, "Facilita su grupo"));
    }

    @Test
    void lifting_the_restriction_ends_every_naming() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, group.today());
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));
        assertRefused(group, "participant.restricted-already", () -> restrictions.restrict(man, "Otra vez"));
        as(group.coordinator(), () -> restrictions.name(man, account(group.facilitator()), "Facilita su grupo"));
        as(group.coordinator(), () -> restrictions.release(man, "Ya no trabaja aquí"));
        assertThat(roll(group, session)).containsExactly(man);
        assertRefused(group, "participant.restricted-not", () -> restrictions.release(man, "Otra vez"));

        as(group.coordinator(), () -> restrictions.restrict(man, "Volvió"));

        assertThat(roll(group, session)).isEmpty();
        assertThatThrownBy(() -> Sql.run("UPDATE file_reader SET named = TRUE")).hasMessageContaining("append-only");
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
        roll(open, one);

        assertThat(SqlCount.usual(() -> roll(closed, other))).isEqualTo(SqlCount.usual(() -> roll(open, one)));
        assertThat(roll(closed, other)).hasSize(6);
        assertThat(SqlCount.usual(() -> as(closed.facilitator(), () -> matrices.openMatrix(closed.cohort()))))
                .isEqualTo(SqlCount.usual(() -> as(open.facilitator(), () -> matrices.openMatrix(open.cohort()))));
    }

    @Test
    void separating_files_leaves_each_as_restricted_as_was_said_of_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID old = SomeMan.called("Juan").onFileAt(group.centreId());
        merge(man, old, group);
        as(group.coordinator(), () -> restrictions.restrict(man, "Vínculo con el centro"));

        separate(man, old, group);

        assertThat(restricted(man, old)).as("said of the file that went on").isEqualTo("1,0");
        merge(man, old, group);
        as(group.coordinator(), () -> restrictions.release(man, "Ya no trabaja aquí"));
        assertThat(restricted(man, old)).isEqualTo("0,0");
        separate(man, old, group);
        assertThat(restricted(man, old)).as("nobody said it again").isEqualTo("0,0");
    }

    @Test
    void a_file_stays_restricted_while_one_that_is_restricted_is_merged_into_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID open = SomeMan.called("Juan").onFileAt(group.centreId());
        UUID closed = SomeMan.called("Juan").onFileAt(group.centreId());
        merge(man, open, group);
        as(group.coordinator(), () -> restrictions.restrict(closed, "Vínculo con el centro"));
        merge(man, closed, group);
        assertThat(restricted(man, open)).isEqualTo("1,1");

        separate(man, open, group);

        assertThat(restricted(man, open)).isEqualTo("1,0");
        separate(man, closed, group);
        assertThat(restricted(man, closed)).isEqualTo("0,1");
    }

    private void separate(UUID kept, UUID absorbed, SomeCohort group) throws Exception {
        UUID merge = as(group.coordinator(), () -> merges.findMerges(kept)).absorbed().stream()
                .filter(merged -> merged.participant().equals(absorbed))
                .findFirst()
                .orElseThrow()
                .merge();
        as(group.coordinator(), () -> merges.undo(merge, "Son hermanos"));
    }

    private static String restricted(UUID one, UUID other) throws SQLException {
        return Sql.text(
                "SELECT CONCAT(a.restricted, ',', b.restricted) FROM participant a JOIN participant b"
                        + " WHERE a.public_ref = ? AND b.public_ref = ?",
                one.toString(),
                other.toString());
    }

    private void merge(UUID kept, UUID absorbed, SomeCohort group) throws Exception {
        MergePreview preview = as(group.coordinator(), () -> merges.preview(kept, absorbed));
        as(
                group.coordinator(),
                () -> merges.merge(new MergeFiles(kept, absorbed, preview.fingerprint(), true, "Mostró su acta")));
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

    private List<UUID> roll(SomeCohort group, UUID session) throws Exception {
        return as(group.facilitator(), () -> attendance.openRoll(session)).lines().stream()
                .map(RollLine::participant)
                .toList();
    }

    /** How many are missing on each list that is due. */
    private List<Integer> missing(String login) throws Exception {
        return as(login, () -> desk.findWork(DeskFilter.ALL.of(WorkKind.LIST))).rows().stream()
                .map(WorkItem::matter)
                .map(matter -> ((Matter.OpenList) matter).missing())
                .toList();
    }

    private static void assertRefused(SomeCohort group, String code, As.Deed deed) {
        assertThatThrownBy(() -> as(group.coordinator(), deed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private static String login(SomeCohort group, Role role) throws SQLException {
        return SomeUser.of(role).at(group.centreId()).login();
    }

    private static UUID account(String login) throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM app_user WHERE login = ?", login));
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
