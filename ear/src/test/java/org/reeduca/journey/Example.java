package org.reeduca.journey;

import static org.reeduca.journey.Demonstration.COORDINATOR;
import static org.reeduca.journey.Demonstration.FACILITATOR;

import java.sql.SQLException;
import java.util.UUID;

/** What the address of a page of the demonstration says, so that the page is full; what the demonstration has not is added to it. */
final class Example {

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
    private static final String ABSENT_UNDER_AN_ORDER = """
        SELECT o.public_ref FROM court_order o JOIN app_user u ON u.authority_id = o.authority_id
        JOIN attendance_mark m ON m.participant_id = o.participant_id AND m.mark = 'ABSENT'
        JOIN programme_session s ON s.id = m.session_id AND s.state = 'HELD' AND s.held_on >= o.effective_on
        WHERE u.login = ? AND NOT EXISTS (SELECT 1 FROM attendance_mark n WHERE n.session_id = m.session_id
            AND n.participant_id = m.participant_id AND n.revision > m.revision)
          AND NOT EXISTS (SELECT 1 FROM justification j WHERE j.session_id = m.session_id
            AND j.participant_id = m.participant_id AND j.decision = 'ACCEPTED')
          AND NOT EXISTS (SELECT 1 FROM leave_of_absence l WHERE l.participant_id = m.participant_id)
          AND NOT EXISTS (SELECT 1 FROM order_interval i WHERE i.order_id = o.id)
          AND NOT EXISTS (SELECT 1 FROM order_ending e WHERE e.order_id = o.id)
        ORDER BY s.held_on DESC, o.id LIMIT 1
        """;
    private static final String ON_LEAVE = """
        SELECT p.public_ref FROM leave_of_absence l JOIN participant p ON p.id = l.participant_id
        JOIN centre c ON c.id = p.centre_id AND c.code = 'XAL' ORDER BY l.id LIMIT 1
        """;
    private static final String POLICY = """
        SELECT public_ref FROM compliance_policy WHERE code = 'MX-CECOVIM-DEFAULT' ORDER BY version DESC LIMIT 1
        """;
    private static final String ASKED = """
        SELECT q.public_ref FROM correction_request q JOIN programme_session s ON s.id = q.session_id JOIN cohort g ON g.id = s.cohort_id
        JOIN centre c ON c.id = g.centre_id AND c.code = 'XAL'
        WHERE NOT EXISTS (SELECT 1 FROM correction_answer a WHERE a.request_id = q.id) ORDER BY q.id LIMIT 1
        """;

    private Example() {}

    /** A session whose list is to be taken. */
    static String roll() throws SQLException {
        return Records.text(ROLL);
    }

    /** The mark of a man on a closed list: {@code session=…&man=…}. */
    static String mark() throws SQLException {
        return Records.text(MARK);
    }

    /** The absence of a man, as {@link #mark}. */
    static String absence() throws SQLException {
        return Records.text(ABSENCE);
    }

    /** The man of {@link #absence}. */
    static String absentee() throws SQLException {
        return absence().replaceAll(".*man=", "");
    }

    /** A closed list whose paper the coordinator may type again. */
    static String toType() throws SQLException {
        return Records.text(TO_TYPE);
    }

    static String group() throws SQLException {
        return Records.text(GROUP);
    }

    /** A session to come, in its group: {@code cohort=…&session=…}. */
    static String ahead() throws SQLException {
        return Records.text(AHEAD);
    }

    /** A version of the programme. */
    static String version() throws SQLException {
        return Records.text(VERSION);
    }

    /** The newest version of the rules. */
    static String policy() throws SQLException {
        return Records.text(POLICY);
    }

    /** A man with an order in a group. */
    static String man() throws SQLException {
        return Records.text(MAN);
    }

    static String manOnLeave() throws SQLException {
        return Records.text(ON_LEAVE);
    }

    /** An authority that has an agreement with the centre. */
    static String court() throws SQLException {
        return Records.text(COURT);
    }

    /** An order that was stayed for a time. */
    static String order() throws SQLException {
        return Records.text(HIS_ORDER);
    }

    /** An order that an officer sees. */
    static String orderSeenBy(String officer) throws SQLException {
        return Records.text(ORDER, officer);
    }

    /** An order that an officer sees, with an absence that nobody has excused. */
    static String orderWithAnAbsence(String officer) throws SQLException {
        return Records.text(ABSENT_UNDER_AN_ORDER, officer);
    }

    /** The order of a man who is being taken in. */
    static String intake() throws SQLException {
        return Records.text(INTAKE);
    }

    /** The order of a man who never came. */
    static String neverArrived() throws SQLException {
        return Records.text(NEVER_ARRIVED);
    }

    /** Somebody who was in a session of the demonstration and on no list. */
    static String somebody() throws SQLException {
        String attendee = UUID.randomUUID().toString();
        Records.change("""
                INSERT INTO unexpected_attendee (id, public_ref, session_id, typed_name, note, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR unexpected_attendee_seq, ?, (SELECT id FROM programme_session WHERE public_ref = ?),
                  'Braulio', 'Busca el grupo de los martes', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, attendee, Records.text(ROLL), COORDINATOR);
        return attendee;
    }

    /** A correction that a facilitator of the demonstration asks for; once, for one waits for each mark. */
    static String correction() throws SQLException {
        if (Records.number("SELECT COUNT(*) FROM (" + ASKED + ") waiting") > 0) {
            return Records.text(ASKED);
        }
        String man = absentee();
        String session = absence().replaceAll("session=|&man=.*", "");
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
    static String typedAgain() throws SQLException {
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
}
