package org.reeduca.journey;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.reeduca.container.NoonZone;

/**
 * Two centres in two states, each with a coordinator, and a man of the first: units 1, 2 and 4 attended, 3 missed, one a
 * week, the last a week ago. A journey may do with them what it likes.
 */
final class SomeHandover {

    /** What nobody but his own centre may read before he is accepted. */
    static final String SURNAME = "Ahuejote";

    private static final int UNITS = 4;
    private static final int MISSED = 3;
    private static final ZoneId ZONE = NoonZone.get();

    private final String key =
            "H" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(ZONE);

    private SomeHandover() {}

    static SomeHandover begun() throws SQLException {
        SomeHandover handover = new SomeHandover();
        handover.centre(handover.from(), "MIN");
        handover.centre(handover.to(), "MAX");
        handover.man();
        for (int unit = 1; unit <= UNITS; unit++) {
            handover.session(unit);
        }
        return handover;
    }

    /** Code of the centre that offers him. */
    private String from() {
        return key + "F";
    }

    /** Code of the centre that is asked. */
    private String to() {
        return key + "T";
    }

    LocalDate today() {
        return today;
    }

    String sender() {
        return coordinator(from());
    }

    String receiver() {
        return coordinator(to());
    }

    /** Name of the centre that is asked, as pages show it. */
    String receivingCentre() {
        return "Centro " + to();
    }

    String ref() throws SQLException {
        return Records.text(
                "SELECT public_ref FROM participant WHERE first_surname = ? AND name_key = ?", SURNAME, nameKey());
    }

    /** Code of the centre that keeps his file, that of his order, and which sessions count. */
    String outcome() throws SQLException {
        return Records.text("""
                SELECT CONCAT_WS(' ', f.code = ?, o.centre_id = p.centre_id, (SELECT GROUP_CONCAT(
                  CONCAT(s.unit_number, '=', r.credited) ORDER BY s.unit_number) FROM credit_recognition r
                  JOIN programme_session s ON s.id = r.session_id WHERE r.participant_id = p.id))
                FROM participant p JOIN centre f ON f.id = p.centre_id JOIN court_order o ON o.participant_id = p.id
                WHERE p.name_key = ?
                """, to(), nameKey());
    }

    /** An offer that nobody has answered. */
    String offered() throws SQLException {
        UUID ref = UUID.randomUUID();
        Records.change("""
                INSERT INTO transfer_offer (id, public_ref, participant_id, from_centre_id, to_centre_id, file_number, leaves_on,
                  reason, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR transfer_offer_seq, ?, p.id, p.centre_id, (SELECT id FROM centre WHERE code = ?),
                  p.file_number, ?, 'MOVED', UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?)
                FROM participant p WHERE p.name_key = ?
                """, ref.toString(), to(), today.toString(), sender(), nameKey());
        Records.change("""
                INSERT INTO transfer_consent (offer_id, revision, state, recorded_at, recorded_by)
                SELECT id, 1, 'NOT_NEEDED', recorded_at, recorded_by FROM transfer_offer WHERE public_ref = ?
                """, ref.toString());
        return ref.toString();
    }

    private String nameKey() {
        return "ahuejote juan " + key.toLowerCase(Locale.ROOT);
    }

    private static String coordinator(String centre) {
        return "coordinacion." + centre.toLowerCase(Locale.ROOT) + "@journey.example";
    }

    private void centre(String code, String state) throws SQLException {
        Records.change("""
                INSERT INTO centre (id, public_ref, code, name, short_name, state_code, municipality, time_zone)
                SELECT NEXT VALUE FOR centre_seq, UUID(), ?, ?, ?, %s(code), 'Xalapa', ? FROM federal_state
                """.formatted(state), code, "Centro " + code, code, ZONE.getId());
        Records.change("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at, centre_id)
                SELECT NEXT VALUE FOR app_user_seq, UUID(), ?, 'Carmen de Prueba', ?, UTC_TIMESTAMP(6), id
                FROM centre WHERE code = ?
                """, coordinator(code), Demonstration.HASH, code);
        Records.change(
                "INSERT INTO user_role (user_id, role) SELECT id, 'COORDINATOR' FROM app_user WHERE login = ?",
                coordinator(code));
    }

    private void man() throws SQLException {
        String longAgo = today.minusWeeks(UNITS + 2L).toString();
        Records.change("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                SELECT NEXT VALUE FOR participant_seq, UUID(), id, ?, 'Juan', ?, ?, ?, 'HAS_NONE' FROM centre WHERE code = ?
                """, key, SURNAME, SURNAME + " Juan", nameKey(), from());
        Records.change("""
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_as_written, legal_figure,
                  received_on, effective_on, policy_id, arrived_on)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), p.id, p.centre_id, 'Juzgado de prueba', 'SCP', ?, ?, o.id, ?
                FROM participant p, compliance_policy o
                WHERE p.name_key = ? AND o.code = 'MX-CECOVIM-DEFAULT' AND o.version = 1
                """, longAgo, longAgo, longAgo, nameKey());
        Records.change("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), c.id, (SELECT MIN(id) FROM programme_version), ?, ?, '18:00', 'RUNNING'
                FROM centre c WHERE c.code = ?
                """, key, today.getDayOfWeek().name(), from());
        Records.change("""
                INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on, origin)
                SELECT NEXT VALUE FOR enrolment_seq, UUID(), g.id, p.id, ?, 'PAPER' FROM cohort g, participant p
                WHERE g.code = ? AND p.name_key = ?
                """, longAgo, key, nameKey());
    }

    private void session(int unit) throws SQLException {
        Records.change("""
                INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time,
                  planned_minutes, state, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR programme_session_seq, UUID(), g.id, ?, ?, '18:00', 150, 'HELD', UTC_TIMESTAMP(6), u.id
                FROM cohort g JOIN app_user u ON u.login = ? WHERE g.code = ?
                """, unit, today.minusWeeks(UNITS + 1L - unit).toString(), sender(), key);
        Records.change("""
                INSERT INTO attendance_mark (participant_id, session_id, revision, mark, recorded_at, recorded_by)
                VALUES ((SELECT id FROM participant WHERE name_key = ?),
                  (SELECT s.id FROM programme_session s JOIN cohort g ON g.id = s.cohort_id
                    WHERE g.code = ? AND s.unit_number = ?), 1, ?, UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, nameKey(), key, unit, unit == MISSED ? "ABSENT" : "PRESENT", sender());
    }
}
