package org.reeduca.faults;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;

/** A group in a centre of its own, with a facilitator and a coordinator whose password is the same. */
final class SomeGroup {

    private static final int MINUTES = 150;

    private final String code =
            "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private int units;

    private SomeGroup() {}

    /**
     * Men who joined long ago, nobody marked.
     *
     * @param passwordHash of both accounts
     */
    static SomeGroup of(int men, ZoneId zone, Rows rows, String passwordHash) throws SQLException {
        SomeGroup group = new SomeGroup();
        rows.change("""
                INSERT INTO centre (id, public_ref, code, name, short_name, state_code, municipality, time_zone)
                SELECT NEXT VALUE FOR centre_seq, UUID(), ?, ?, ?, MIN(code), 'Xalapa', ? FROM federal_state
                """, group.code, "Centro " + group.code, group.code, zone.getId());
        group.account(group.facilitator(), "FACILITATOR", passwordHash, rows);
        group.account(group.coordinator(), "COORDINATOR", passwordHash, rows);
        rows.change("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), c.id, (SELECT MAX(id) FROM programme_version), c.code, 'MONDAY',
                  '18:00', 'RUNNING' FROM centre c WHERE c.code = ?
                """, group.code);
        rows.change("""
                INSERT INTO cohort_facilitator (cohort_id, user_id, from_on)
                SELECT g.id, u.id, '2020-01-01' FROM cohort g JOIN app_user u ON u.login = ? WHERE g.code = ?
                """, group.facilitator(), group.code);
        for (int man = 0; man < men; man++) {
            group.man(man, rows);
        }
        return group;
    }

    String facilitator() {
        return "ana." + code.toLowerCase(Locale.ROOT) + "@faults.example";
    }

    String coordinator() {
        return "carla." + code.toLowerCase(Locale.ROOT) + "@faults.example";
    }

    /** Its next session. */
    UUID session(LocalDate on, LocalTime start, Rows rows) throws SQLException {
        UUID ref = UUID.randomUUID();
        rows.change("""
                INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time,
                  planned_minutes, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR programme_session_seq, ?, g.id, ?, ?, ?, ?, UTC_TIMESTAMP(6), f.user_id
                FROM cohort g JOIN cohort_facilitator f ON f.cohort_id = g.id WHERE g.code = ?
                """, ref.toString(), ++units, on, start, MINUTES, code);
        return ref;
    }

    /** Its next session, which began an hour ago. */
    UUID sessionNow(ZoneId zone, Rows rows) throws SQLException {
        ZonedDateTime begun = Instant.now().minusSeconds(3600).atZone(zone);
        return session(begun.toLocalDate(), LocalTime.of(begun.getHour(), begun.getMinute()), rows);
    }

    private void account(String login, String role, String passwordHash, Rows rows) throws SQLException {
        rows.change("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at, centre_id)
                SELECT NEXT VALUE FOR app_user_seq, UUID(), ?, 'Persona de Prueba', ?, UTC_TIMESTAMP(6), id
                FROM centre WHERE code = ?
                """, login, passwordHash, code);
        rows.change("INSERT INTO user_role (user_id, role) SELECT id, ? FROM app_user WHERE login = ?", role, login);
    }

    private void man(int number, Rows rows) throws SQLException {
        String surname = "Persona" + (char) ('a' + number / 10) + (char) ('a' + number % 10);
        String file = "%s-%03d".formatted(code, number);
        rows.change("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                SELECT NEXT VALUE FOR participant_seq, UUID(), id, ?, 'Prueba', ?, ?, ?, 'NOT_RECORDED'
                FROM centre WHERE code = ?
                """, file, surname, surname + " Prueba", surname.toUpperCase(Locale.ROOT) + " PRUEBA", code);
        rows.change("""
                INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)
                SELECT NEXT VALUE FOR enrolment_seq, UUID(), g.id, p.id, '2020-01-01'
                FROM cohort g JOIN participant p ON p.centre_id = g.centre_id WHERE g.code = ? AND p.file_number = ?
                """, code, file);
    }
}
