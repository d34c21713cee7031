package org.reeduca.journey;

import static org.reeduca.journey.Demonstration.ADMINISTRATOR;
import static org.reeduca.journey.Demonstration.COORDINATOR;
import static org.reeduca.journey.Demonstration.DATA_OFFICER;
import static org.reeduca.journey.Demonstration.FACILITATOR;
import static org.reeduca.journey.Demonstration.OFFICER;
import static org.reeduca.journey.Demonstration.OTHER_COORDINATOR;
import static org.reeduca.journey.Demonstration.RECEPTIONIST;
import static org.reeduca.journey.ShownPage.Weight.DESK;
import static org.reeduca.journey.ShownPage.Weight.LIGHT;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Every page of the application, with somebody who may see it and an address of the demonstration at which it is full;
 * some of them once more as they are when there is nothing yet.
 */
final class AllPages {

    /** Files that never show anything: they send elsewhere. */
    static final Set<String> SEND_ELSEWHERE = Set.of("/matrix/cell.xhtml");

    private static final String XALAPA = """
        FROM cohort g JOIN centre c ON c.id = g.centre_id AND c.code = 'XAL'
        JOIN programme_session s ON s.cohort_id = g.id
        """;
    private static final String ROLL = "SELECT s.public_ref " + XALAPA
            + " WHERE g.code LIKE '%-01' AND s.state = 'SCHEDULED' ORDER BY s.held_on, s.id LIMIT 1";
    private static final String MARK = "SELECT CONCAT('session=', s.public_ref, '&man=', p.public_ref) " + XALAPA + """
         JOIN attendance_mark m ON m.session_id = s.id JOIN participant p ON p.id = m.participant_id
         WHERE g.code LIKE '%-01' AND s.closed_at IS NOT NULL ORDER BY s.held_on DESC, p.id LIMIT 1
        """;
    private static final String TO_TYPE = "SELECT s.public_ref " + XALAPA + """
         WHERE g.code LIKE '%-01' AND s.closed_at IS NOT NULL AND s.state = 'HELD'
         AND NOT EXISTS (SELECT 1 FROM second_entry d WHERE d.session_id = s.id)
         AND NOT EXISTS (SELECT 1 FROM attendance_mark m JOIN app_user u ON u.id = m.recorded_by
           WHERE m.session_id = s.id AND u.login = '{coordinator}') ORDER BY s.held_on DESC LIMIT 1
        """.replace("{coordinator}", COORDINATOR);
    private static final String ABSENCE =
            MARK.replace("s.closed_at IS NOT NULL", "s.closed_at IS NOT NULL AND m.mark = 'ABSENT'");
    private static final String GROUP = "SELECT g.public_ref " + XALAPA + " WHERE g.code LIKE '%-01' LIMIT 1";
    private static final String AHEAD = "SELECT CONCAT('cohort=', g.public_ref, '&session=', s.public_ref) " + XALAPA
            + " WHERE g.code LIKE '%-01' AND s.state = 'SCHEDULED' ORDER BY s.held_on DESC LIMIT 1";
    private static final String VERSION = "SELECT public_ref FROM programme_version ORDER BY id LIMIT 1";
    private static final String MAN = "SELECT p.public_ref " + XALAPA + """
         JOIN enrolment e ON e.cohort_id = g.id JOIN participant p ON p.id = e.participant_id
         JOIN court_order o ON o.participant_id = p.id WHERE g.code LIKE '%-01' ORDER BY p.id LIMIT 1
        """;
    private static final String COURT = """
        SELECT a.public_ref FROM authority a JOIN authority_agreement g ON g.authority_id = a.id
        JOIN centre c ON c.id = g.centre_id AND c.code = 'XAL' LIMIT 1
        """;
    private static final String HIS_ORDER = "SELECT o.public_ref " + XALAPA + """
         JOIN enrolment e ON e.cohort_id = g.id JOIN court_order o ON o.participant_id = e.participant_id
         JOIN order_interval i ON i.order_id = o.id ORDER BY o.id LIMIT 1
        """;
    private static final String ORDER = """
        SELECT o.public_ref FROM court_order o JOIN app_user u ON u.authority_id = o.authority_id
        JOIN enrolment e ON e.participant_id = o.participant_id WHERE u.login = ? ORDER BY o.id LIMIT 1
        """;

    private static final String INTAKE = """
        SELECT o.public_ref FROM court_order o JOIN centre c ON c.id = o.centre_id AND c.code = 'XAL'
        JOIN intake_appointment a ON a.order_id = o.id
        WHERE NOT EXISTS (SELECT 1 FROM intake_decision d WHERE d.order_id = o.id) ORDER BY o.id LIMIT 1
        """;

    private static final String NEVER_ARRIVED = """
        SELECT o.public_ref FROM court_order o JOIN centre c ON c.id = o.centre_id AND c.code = 'XAL'
        WHERE o.arrived_on IS NULL AND NOT EXISTS (SELECT 1 FROM order_ending e WHERE e.order_id = o.id)
        ORDER BY o.received_on LIMIT 1
        """;

    private AllPages() {}

    /** Somebody who was in a session of the demonstration and on no list. */
    private static String somebody() throws SQLException {
        String attendee = UUID.randomUUID().toString();
        Records.change("""
                INSERT INTO unexpected_attendee (id, public_ref, session_id, typed_name, note, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR unexpected_attendee_seq, ?, (SELECT id FROM programme_session WHERE public_ref = ?),
                  'Braulio', 'Busca el grupo de los martes', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, attendee, Records.text(ROLL), COORDINATOR);
        return attendee;
    }

    private static final String ASKED = """
        SELECT q.public_ref FROM correction_request q JOIN programme_session s ON s.id = q.session_id JOIN cohort g ON g.id = s.cohort_id
        JOIN centre c ON c.id = g.centre_id AND c.code = 'XAL'
        WHERE NOT EXISTS (SELECT 1 FROM correction_answer a WHERE a.request_id = q.id) ORDER BY q.id LIMIT 1
        """;

    /** A correction that a facilitator of the demonstration asks for; once, for one waits for each mark. */
    private static String correction() throws SQLException {
        if (Records.number("SELECT COUNT(*) FROM (" + ASKED + ") waiting") > 0) {
            return Records.text(ASKED);
        }
        String man = Records.text(ABSENCE).replaceAll(".*man=", "");
        String session = Records.text(ABSENCE).replaceAll("session=|&man=.*", "");
        Records.change("""
                INSERT INTO correction_request (id, public_ref, participant_id, session_id, revision, mark, late_minutes,
                  late_minutes_known, left_early_minutes, notice_given, reason, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR correction_request_seq, UUID(), (SELECT id FROM participant WHERE public_ref = ?),
                  (SELECT id FROM programme_session WHERE public_ref = ?),
                  (SELECT MAX(m.revision) FROM attendance_mark m JOIN participant p ON p.id = m.participant_id
                    JOIN programme_session s ON s.id = m.session_id WHERE p.public_ref = ? AND s.public_ref = ?),
                  'PRESENT', 20, 1, 0, 0, 'Firmó la hoja a las 18:20', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, man, session, man, session, FACILITATOR);
        return Records.text(ASKED);
    }

    /** A session of the demonstration whose paper the coordinator typed again, with somebody of whom it says otherwise. */
    private static String typedAgain() throws SQLException {
        String known =
                Records.text("SELECT s.public_ref " + XALAPA + " JOIN second_entry d ON d.session_id = s.id LIMIT 1");
        if (!known.isEmpty()) {
            return known;
        }
        String session = Records.text(TO_TYPE);
        Records.change("""
                INSERT INTO second_entry (session_id, recorded_at, recorded_by)
                VALUES ((SELECT id FROM programme_session WHERE public_ref = ?), UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, session, COORDINATOR);
        Records.change("""
                INSERT INTO second_entry_line (session_id, participant_id, mark, late_minutes, left_early_minutes,
                  mark_confirmed, late_confirmed, left_confirmed)
                SELECT m.session_id, m.participant_id, IF(m.mark = 'PRESENT', 'ABSENT', 'PRESENT'), 0, 0, FALSE,
                  m.late_minutes_known AND m.late_minutes = 0, m.left_early_minutes = 0
                FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                JOIN enrolment e ON e.cohort_id = s.cohort_id AND e.participant_id = m.participant_id AND e.to_on IS NULL
                WHERE s.public_ref = ? AND NOT EXISTS (SELECT 1 FROM attendance_mark n
                  WHERE n.session_id = m.session_id AND n.participant_id = m.participant_id AND n.revision > m.revision)
                ORDER BY m.participant_id LIMIT 1
                """, session);
        return session;
    }

    static List<ShownPage> all(Windows windows) throws SQLException {
        Demonstration.load();
        String draft = Workbooks.draft(windows, OTHER_COORDINATOR);
        String loaded = Workbooks.loaded(windows, OTHER_COORDINATOR);
        String beginner = SomeSeats.empty().coordinator();
        SomeTwoFiles twice = SomeTwoFiles.opened();
        SomeHandover transfer = SomeHandover.begun();
        String offer = transfer.offered();
        SomeProgrammeDraft programme = SomeProgrammeDraft.begun();
        return List.of(
                new ShownPage("/access/login.xhtml", null, "/access/login.xhtml", LIGHT),
                new ShownPage("/help.xhtml", null, "/help.xhtml", DESK),
                new ShownPage("/privacy.xhtml", null, "/privacy.xhtml", DESK),
                new ShownPage("/index.xhtml", DATA_OFFICER, "/index.xhtml", DESK),
                new ShownPage("/access/password.xhtml", RECEPTIONIST, "/access/password.xhtml", DESK),
                new ShownPage("/access/users.xhtml", ADMINISTRATOR, "/access/users.xhtml", DESK),
                new ShownPage("/access/user.xhtml", ADMINISTRATOR, "/access/user.xhtml", DESK),
                new ShownPage("/snapshot/differences.xhtml", COORDINATOR, "/snapshot/differences.xhtml", LIGHT),
                new ShownPage("/snapshot/runs.xhtml", ADMINISTRATOR, "/snapshot/runs.xhtml", LIGHT),
                new ShownPage("/desk/list.xhtml", COORDINATOR, "/desk/list.xhtml", DESK),
                new ShownPage("/task/tasks.xhtml", COORDINATOR, "/task/tasks.xhtml", DESK),
                new ShownPage("/message/outbox.xhtml", RECEPTIONIST, "/message/outbox.xhtml", LIGHT),
                new ShownPage("/message/wordings.xhtml", COORDINATOR, "/message/wordings.xhtml", LIGHT),
                new ShownPage(
                        "/message/man.xhtml",
                        RECEPTIONIST,
                        "/message/man.xhtml?participant=" + Records.text(MAN),
                        LIGHT),
                new ShownPage("/calendar/address.xhtml", FACILITATOR, "/calendar/address.xhtml", LIGHT),
                new ShownPage("/attendance/today.xhtml", FACILITATOR, "/attendance/today.xhtml", LIGHT),
                new ShownPage(
                        "/attendance/roll.xhtml",
                        FACILITATOR,
                        "/attendance/roll.xhtml?session=" + Records.text(ROLL),
                        LIGHT),
                new ShownPage(
                        "/attendance/modality.xhtml",
                        FACILITATOR,
                        "/attendance/modality.xhtml?session=" + Records.text(ROLL),
                        LIGHT),
                new ShownPage(
                        "/attendance/mark.xhtml", FACILITATOR, "/attendance/mark.xhtml?" + Records.text(MARK), LIGHT),
                new ShownPage(
                        "/attendance/correction.xhtml",
                        COORDINATOR,
                        "/attendance/correction.xhtml?request=" + correction(),
                        LIGHT),
                new ShownPage(
                        "/attendance/leaves.xhtml",
                        RECEPTIONIST,
                        "/attendance/leaves.xhtml?participant=" + Records.text(MAN),
                        LIGHT),
                new ShownPage(
                        "/attendance/notices.xhtml",
                        RECEPTIONIST,
                        "/attendance/notices.xhtml?participant=" + Records.text(MAN),
                        LIGHT),
                new ShownPage(
                        "/attendance/unexpected.xhtml",
                        COORDINATOR,
                        "/attendance/unexpected.xhtml?attendee=" + somebody(),
                        LIGHT),
                new ShownPage(
                        "/attendance/paper.xhtml",
                        COORDINATOR,
                        "/attendance/paper.xhtml?session=" + typedAgain(),
                        LIGHT),
                new ShownPage(
                        "/attendance/second.xhtml",
                        COORDINATOR,
                        "/attendance/second.xhtml?session=" + Records.text(TO_TYPE),
                        LIGHT),
                new ShownPage(
                        "/attendance/sheet.xhtml",
                        FACILITATOR,
                        "/attendance/sheet.xhtml?session=" + Records.text(ROLL),
                        LIGHT),
                new ShownPage("/attendance/sheets.xhtml", COORDINATOR, "/attendance/sheets.xhtml", LIGHT),
                new ShownPage(
                        "/casefile/past.xhtml",
                        COORDINATOR,
                        "/casefile/past.xhtml?participant=" + Records.text(MAN),
                        LIGHT),
                new ShownPage("/policy/list.xhtml", COORDINATOR, "/policy/list.xhtml", LIGHT),
                new ShownPage(
                        "/policy/draft.xhtml",
                        COORDINATOR,
                        "/policy/draft.xhtml?version="
                                + Records.text(
                                        "SELECT public_ref FROM compliance_policy WHERE code = 'MX-CECOVIM-DEFAULT'"
                                                + " ORDER BY version DESC LIMIT 1"),
                        LIGHT),
                new ShownPage(
                        "/justification/view.xhtml",
                        COORDINATOR,
                        "/justification/view.xhtml?" + Records.text(ABSENCE),
                        LIGHT),
                new ShownPage(
                        "/justification/absences.xhtml",
                        RECEPTIONIST,
                        "/justification/absences.xhtml?participant=" + Records.text(MAN),
                        LIGHT),
                new ShownPage("/cohort/list.xhtml", COORDINATOR, "/cohort/list.xhtml", DESK),
                new ShownPage("/cohort/new.xhtml", COORDINATOR, "/cohort/new.xhtml", DESK),
                new ShownPage(
                        "/cohort/calendar.xhtml", COORDINATOR, "/cohort/calendar.xhtml?" + Records.text(AHEAD), DESK),
                new ShownPage(
                        "/cohort/facilitators.xhtml",
                        COORDINATOR,
                        "/cohort/facilitators.xhtml?cohort=" + Records.text(GROUP),
                        DESK),
                new ShownPage("/cohort/closures.xhtml", COORDINATOR, "/cohort/closures.xhtml", DESK),
                new ShownPage("/cohort/places.xhtml", COORDINATOR, "/cohort/places.xhtml", DESK),
                new ShownPage("/intake/list.xhtml", COORDINATOR, "/intake/list.xhtml", DESK),
                new ShownPage("/intake/today.xhtml", RECEPTIONIST, "/intake/today.xhtml", LIGHT),
                new ShownPage("/intake/radar.xhtml", COORDINATOR, "/intake/radar.xhtml", DESK),
                new ShownPage(
                        "/intake/never-arrived-report.xhtml",
                        COORDINATOR,
                        "/intake/never-arrived-report.xhtml?order=" + Records.text(NEVER_ARRIVED),
                        DESK),
                intake("view", ""),
                intake("contact", ""),
                intake("papers", ""),
                intake("paper", "paper=COMMITMENT&"),
                intake("interview", ""),
                intake("decision", ""),
                new ShownPage(
                        "/programme/view.xhtml",
                        COORDINATOR,
                        "/programme/view.xhtml?version=" + Records.text(VERSION),
                        DESK),
                new ShownPage("/programme/list.xhtml", programme.login(), "/programme/list.xhtml", DESK),
                new ShownPage(
                        "/programme/paper.xhtml",
                        COORDINATOR,
                        "/programme/paper.xhtml?version=" + Records.text(VERSION),
                        DESK),
                new ShownPage(
                        "/programme/draft.xhtml",
                        programme.login(),
                        "/programme/draft.xhtml?draft=" + programme.written(),
                        DESK),
                new ShownPage(
                        "/programme/draft.xhtml",
                        programme.login(),
                        "/programme/draft.xhtml?draft=" + programme.sent(),
                        DESK),
                new ShownPage(
                        "/programme/unit.xhtml",
                        programme.login(),
                        "/programme/unit.xhtml?unit=1&draft=" + programme.written(),
                        DESK),
                new ShownPage(
                        "/matrix/view.xhtml", COORDINATOR, "/matrix/view.xhtml?cohort=" + Records.text(GROUP), DESK),
                new ShownPage(
                        "/matrix/past.xhtml", COORDINATOR, "/matrix/past.xhtml?cohort=" + Records.text(GROUP), LIGHT),
                new ShownPage(
                        "/casefile/view.xhtml",
                        COORDINATOR,
                        "/casefile/view.xhtml?participant=" + Records.text(MAN),
                        DESK),
                new ShownPage("/participant/search.xhtml", RECEPTIONIST, "/participant/search.xhtml", DESK),
                new ShownPage("/participant/new.xhtml", RECEPTIONIST, "/participant/new.xhtml", DESK),
                new ShownPage(
                        "/participant/edit.xhtml",
                        COORDINATOR,
                        "/participant/edit.xhtml?participant=" + Records.text(MAN),
                        DESK),
                new ShownPage(
                        "/participant/merge.xhtml",
                        COORDINATOR,
                        "/participant/merge.xhtml?participant=" + twice.kept() + "&other=" + twice.other(),
                        DESK),
                new ShownPage(
                        "/participant/unmerge.xhtml",
                        COORDINATOR,
                        "/participant/unmerge.xhtml?" + SomeTwoFiles.opened().merged(),
                        DESK),
                new ShownPage(
                        "/participant/contact.xhtml",
                        RECEPTIONIST,
                        "/participant/contact.xhtml?participant=" + Records.text(MAN),
                        DESK),
                new ShownPage(
                        "/participant/restriction.xhtml",
                        COORDINATOR,
                        "/participant/restriction.xhtml?participant=" + Records.text(MAN),
                        DESK),
                new ShownPage(
                        "/participant/restriction.xhtml",
                        COORDINATOR,
                        "/participant/restriction.xhtml?participant="
                                + SomeTwoFiles.opened().restricted(),
                        DESK),
                new ShownPage("/referral/list.xhtml", COORDINATOR, "/referral/list.xhtml?state=ALL", DESK),
                new ShownPage(
                        "/referral/order-new.xhtml",
                        COORDINATOR,
                        "/referral/order-new.xhtml?man=" + Records.text(MAN),
                        DESK),
                new ShownPage(
                        "/referral/order.xhtml",
                        COORDINATOR,
                        "/referral/order.xhtml?order=" + Records.text(HIS_ORDER),
                        DESK),
                new ShownPage(
                        "/referral/order-act.xhtml",
                        COORDINATOR,
                        "/referral/order-act.xhtml?act=LIFT&order=" + Records.text(HIS_ORDER),
                        DESK),
                new ShownPage("/referral/authorities.xhtml", COORDINATOR, "/referral/authorities.xhtml", DESK),
                new ShownPage(
                        "/referral/authority.xhtml",
                        COORDINATOR,
                        "/referral/authority.xhtml?add=agreement&authority=" + Records.text(COURT),
                        DESK),
                new ShownPage("/transfer/list.xhtml", transfer.receiver(), "/transfer/list.xhtml", DESK),
                new ShownPage("/transfer/list.xhtml", beginner, "/transfer/list.xhtml", DESK),
                new ShownPage(
                        "/transfer/answer.xhtml", transfer.receiver(), "/transfer/answer.xhtml?offer=" + offer, DESK),
                new ShownPage("/transfer/sent.xhtml", transfer.sender(), "/transfer/sent.xhtml?offer=" + offer, DESK),
                new ShownPage(
                        "/transfer/offer.xhtml", COORDINATOR, "/transfer/offer.xhtml?man=" + Records.text(MAN), DESK),
                new ShownPage("/seat/waiting.xhtml", COORDINATOR, "/seat/waiting.xhtml", DESK),
                new ShownPage(
                        "/seat/transfer.xhtml", COORDINATOR, "/seat/transfer.xhtml?man=" + Records.text(MAN), DESK),
                new ShownPage("/seat/waiting.xhtml", beginner, "/seat/waiting.xhtml", DESK),
                new ShownPage("/seat/catchups.xhtml", COORDINATOR, "/seat/catchups.xhtml", DESK),
                new ShownPage("/seat/catchups.xhtml", beginner, "/seat/catchups.xhtml", DESK),
                new ShownPage(
                        "/seat/group.xhtml", COORDINATOR, "/seat/group.xhtml?cohort=" + Records.text(GROUP), DESK),
                new ShownPage("/importing/list.xhtml", OTHER_COORDINATOR, "/importing/list.xhtml", DESK),
                new ShownPage("/importing/upload.xhtml", OTHER_COORDINATOR, "/importing/upload.xhtml", DESK),
                importing("columns", draft),
                importing("review", draft),
                importing("confirm", draft),
                importing("result", loaded),
                new ShownPage("/officer/list.xhtml", OFFICER, "/officer/list.xhtml", DESK),
                new ShownPage(
                        "/officer/handin.xhtml",
                        OFFICER,
                        "/officer/handin.xhtml?order=" + Records.text(ORDER, OFFICER),
                        LIGHT),
                new ShownPage(
                        "/officer/case.xhtml",
                        OFFICER,
                        "/officer/case.xhtml?order=" + Records.text(ORDER, OFFICER),
                        DESK),
                new ShownPage(ShownPage.NOT_FOUND, FACILITATOR, "/nothing/here.xhtml", LIGHT),
                new ShownPage(ShownPage.EXPIRED, ADMINISTRATOR, "/access/user.xhtml", LIGHT));
    }

    private static ShownPage importing(String step, String ref) {
        String view = "/importing/" + step + ".xhtml";
        return new ShownPage(view, OTHER_COORDINATOR, view + "?import=" + ref, DESK);
    }

    /** A page of the intake in the middle of its way. */
    private static ShownPage intake(String page, String parameters) throws SQLException {
        String view = "/intake/" + page + ".xhtml";
        return new ShownPage(view, COORDINATOR, view + "?" + parameters + "order=" + Records.text(INTAKE), DESK);
    }
}
