package org.reeduca.journey;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.reeduca.container.SomeAdmission;

/**
 * A centre of its own with a coordinator, two groups in their ninth and eleventh week, and a man who waits for a place. A
 * journey may do with them what it likes.
 *
 * <pre>{@code
 * SomeSeats centre = SomeSeats.withOneWaiting();
 * }</pre>
 */
final class SomeSeats {

    /** The last unit that the first group has behind it. */
    static final int HELD = 8;

    private static final int UNITS = 16;
    private static final int OTHER_BEGINS = 11;
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    private final String key =
            "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(ZONE);

    private SomeSeats() {}

    /** One man waits, both groups are empty. */
    static SomeSeats withOneWaiting() throws SQLException {
        SomeSeats centre = new SomeSeats();
        centre.write();
        return centre;
    }

    /** Nobody waits, and there is no group. */
    static SomeSeats empty() throws SQLException {
        SomeSeats centre = new SomeSeats();
        centre.staff();
        return centre;
    }

    String coordinator() {
        return "coordinacion." + key.toLowerCase(Locale.ROOT) + "@journey.example";
    }

    /** A day on which he could change. */
    LocalDate tomorrow() {
        return today.plusDays(1);
    }

    /** Name of the group in its ninth week. */
    String group() {
        return key + "-A";
    }

    /** Name of the group in its eleventh week. */
    String otherGroup() {
        return key + "-B";
    }

    String man() throws SQLException {
        return Records.text("SELECT public_ref FROM participant WHERE file_number = ?", key);
    }

    /** Eight weeks pass, in which he attends everything. */
    void eightWeeksLater() throws SQLException {
        Records.change(
                "UPDATE enrolment SET from_on = ? WHERE participant_id = (SELECT id FROM participant WHERE file_number = ?)",
                today.minusWeeks(HELD + 1L).toString(),
                key);
        for (int unit = 1; unit <= HELD; unit++) {
            Records.change("""
                    INSERT INTO attendance_mark (participant_id, session_id, revision, mark, recorded_at, recorded_by)
                    VALUES ((SELECT id FROM participant WHERE file_number = ?),
                      (SELECT s.id FROM programme_session s JOIN cohort g ON g.id = s.cohort_id
                        WHERE g.code = ? AND s.unit_number = ?), 1, 'PRESENT', UTC_TIMESTAMP(6),
                      (SELECT id FROM app_user WHERE login = ?))
                    """, key, group(), unit, coordinator());
        }
    }

    /** His memberships, first to last: group and how it ended. */
    String memberships() throws SQLException {
        return Records.text("""
                SELECT GROUP_CONCAT(CONCAT_WS(' ', g.code, e.ending_reason) ORDER BY e.from_on) FROM enrolment e
                JOIN cohort g ON g.id = e.cohort_id JOIN participant p ON p.id = e.participant_id WHERE p.file_number = ?
                """, key);
    }

    /** The units for which he has a place as a guest, with the group. */
    String places() throws SQLException {
        return Records.text("""
                SELECT GROUP_CONCAT(CONCAT_WS(' ', g.code, l.unit_number) ORDER BY l.unit_number) FROM session_place l
                JOIN programme_session s ON s.id = l.session_id JOIN cohort g ON g.id = s.cohort_id
                JOIN participant p ON p.id = l.participant_id WHERE p.file_number = ?
                """, key);
    }

    private void write() throws SQLException {
        staff();
        group(group(), today.plusDays(5), HELD + 1);
        group(otherGroup(), today.plusDays(8), OTHER_BEGINS);
        for (int unit = 1; unit <= HELD; unit++) {
            session(group(), unit, today.minusWeeks(HELD + 1L - unit), "HELD");
        }
        manWhoWaits();
    }

    private void staff() throws SQLException {
        Records.change("""
                INSERT INTO centre (id, public_ref, code, name, short_name, state_code, municipality, time_zone)
                SELECT NEXT VALUE FOR centre_seq, UUID(), ?, ?, ?, MIN(code), 'Xalapa', ? FROM federal_state
                """, key, "Centro " + key, key, ZONE.getId());
        Records.change("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at, centre_id)
                SELECT NEXT VALUE FOR app_user_seq, UUID(), ?, 'Carmen de Prueba', ?, UTC_TIMESTAMP(6), id
                FROM centre WHERE code = ?
                """, coordinator(), Demonstration.HASH, key);
        Records.change(
                "INSERT INTO user_role (user_id, role) SELECT id, 'COORDINATOR' FROM app_user WHERE login = ?",
                coordinator());
    }

    private void manWhoWaits() throws SQLException {
        Records.change("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                SELECT NEXT VALUE FOR participant_seq, UUID(), id, ?, 'Juan', 'Espera', 'Espera Juan', 'espera juan',
                  'HAS_NONE' FROM centre WHERE code = ?
                """, key, key);
        Records.change("""
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_as_written, legal_figure,
                  received_on, effective_on, policy_id, arrived_on)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), p.id, p.centre_id, 'Juzgado de prueba', 'SCP', ?, ?, o.id, ?
                FROM participant p, compliance_policy o
                WHERE p.file_number = ? AND o.code = 'MX-CECOVIM-DEFAULT' AND o.version = 1
                """, longAgo(), longAgo(), longAgo(), key);
        String order = Records.text(
                "SELECT o.id FROM court_order o JOIN participant p ON p.id = o.participant_id WHERE p.file_number = ?",
                key);
        long by = Records.number("SELECT id FROM app_user WHERE login = ?", coordinator());
        for (String statement : SomeAdmission.statements(order, by)) {
            Records.change(statement);
        }
        Records.change("""
                INSERT INTO waiting_entry (id, public_ref, participant_id, centre_id, order_id, since_on, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR waiting_entry_seq, UUID(), p.id, p.centre_id, o.id, ?, UTC_TIMESTAMP(6), u.id
                FROM participant p JOIN court_order o ON o.participant_id = p.id, app_user u
                WHERE p.file_number = ? AND u.login = ?
                """, today.minusDays(3).toString(), key, coordinator());
    }

    private String longAgo() {
        return today.minusWeeks(HELD + 2L).toString();
    }

    /** A group with the rest of its units ahead, weekly, stepping over national days off. */
    private void group(String code, LocalDate first, int unit) throws SQLException {
        Records.change("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), c.id, (SELECT MIN(id) FROM programme_version), ?, ?, '18:00', 'RUNNING'
                FROM centre c WHERE c.code = ?
                """, code, first.getDayOfWeek().name(), key);
        LocalDate day = open(first);
        for (int next = unit; next <= UNITS; next++) {
            session(code, next, day, "SCHEDULED");
            day = open(day.plusWeeks(1));
        }
    }

    private static LocalDate open(LocalDate day) throws SQLException {
        LocalDate open = day;
        while (Records.number(
                        "SELECT COUNT(*) FROM non_working_day WHERE scope = 'NATIONAL' AND day = ?", open.toString())
                > 0) {
            open = open.plusWeeks(1);
        }
        return open;
    }

    private void session(String code, int unit, LocalDate day, String state) throws SQLException {
        Records.change("""
                INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time,
                  planned_minutes, state, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR programme_session_seq, UUID(), g.id, ?, ?, '18:00', 150, ?, UTC_TIMESTAMP(6), u.id
                FROM cohort g JOIN app_user u ON u.login = ? WHERE g.code = ?
                """, unit, day.toString(), state, coordinator(), code);
    }
}
