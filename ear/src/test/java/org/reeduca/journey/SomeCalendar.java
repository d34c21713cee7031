package org.reeduca.journey;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.reeduca.container.NoonZone;

/**
 * A group of four weekly sessions to come, in a centre of its own with a coordinator: a journey may move them as it likes.
 *
 * <pre>{@code
 * SomeCalendar calendar = SomeCalendar.ahead();
 * }</pre>
 */
final class SomeCalendar {

    private static final ZoneId ZONE = NoonZone.get();

    private final String code =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final LocalDate first = LocalDate.now(ZONE).plusDays(8);

    private SomeCalendar() {}

    /** The group, the next session in eight days. */
    static SomeCalendar ahead() throws SQLException {
        SomeCalendar calendar = new SomeCalendar();
        calendar.write();
        return calendar;
    }

    String coordinator() {
        return "coordinacion." + code.toLowerCase(Locale.ROOT) + "@journey.example";
    }

    LocalDate first() {
        return first;
    }

    /** Its sessions as the database has them. */
    String sessions() throws SQLException {
        return Records.text("""
                SELECT GROUP_CONCAT(CONCAT_WS(' ', unit_number, held_on, s.state) ORDER BY unit_number, held_on)
                FROM programme_session s JOIN cohort g ON g.id = s.cohort_id WHERE g.code = ?
                """, code);
    }

    private void write() throws SQLException {
        Records.change("""
                INSERT INTO centre (id, public_ref, code, name, short_name, state_code, municipality, time_zone)
                SELECT NEXT VALUE FOR centre_seq, UUID(), ?, ?, ?, MIN(code), 'Xalapa', ? FROM federal_state
                """, code, "Centro " + code, code, ZONE.getId());
        Records.change("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at, centre_id)
                SELECT NEXT VALUE FOR app_user_seq, UUID(), ?, 'Carmen de Prueba', ?, UTC_TIMESTAMP(6), id
                FROM centre WHERE code = ?
                """, coordinator(), Demonstration.HASH, code);
        Records.change(
                "INSERT INTO user_role (user_id, role) SELECT id, 'COORDINATOR' FROM app_user WHERE login = ?",
                coordinator());
        Records.change("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), c.id, (SELECT MIN(id) FROM programme_version), ?, ?, '18:00', 'RUNNING'
                FROM centre c WHERE c.code = ?
                """, code, first.getDayOfWeek().name(), code);
        Records.change("""
                INSERT INTO cohort_facilitator (cohort_id, user_id, from_on)
                SELECT g.id, u.id, '2020-01-01' FROM cohort g JOIN app_user u ON u.centre_id = g.centre_id WHERE g.code = ?
                """, code);
        for (int unit = 1; unit <= 4; unit++) {
            Records.change("""
                    INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time,
                      planned_minutes, recorded_at, recorded_by)
                    SELECT NEXT VALUE FOR programme_session_seq, UUID(), g.id, ?, ?, '18:00', 150, UTC_TIMESTAMP(6), u.id
                    FROM cohort g JOIN app_user u ON u.login = ? WHERE g.code = ?
                    """, unit, first.plusWeeks(unit - 1L).toString(), coordinator(), code);
        }
    }
}
