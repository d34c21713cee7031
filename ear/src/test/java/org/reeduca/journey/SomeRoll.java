package org.reeduca.journey;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.reeduca.container.NoonZone;

/**
 * A group that meets at this hour, with its facilitators, in a centre of its own: a journey may do with its roll what it
 * likes.
 *
 * <pre>{@code
 * SomeRoll roll = SomeRoll.of(18);
 * }</pre>
 */
final class SomeRoll {

    static final int MINUTES = 150;

    /** Shortly after midnight in Mexico a session that began half an hour ago is yesterday's. */
    private static final ZoneId ZONE = NoonZone.get();

    private final String code =
            "J" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String session = UUID.randomUUID().toString();

    private SomeRoll() {}

    /** A group of so many men, nobody marked. */
    static SomeRoll of(int men) throws SQLException {
        SomeRoll roll = new SomeRoll();
        LocalDateTime begin = LocalDateTime.now(ZONE).minusMinutes(35);
        roll.centre();
        roll.facilitator(roll.facilitator(), "Ana de Prueba");
        roll.facilitator(roll.otherFacilitator(), "Beto de Prueba");
        roll.group(begin);
        for (int i = 0; i < men; i++) {
            roll.man(i, begin.toLocalDate());
        }
        return roll;
    }

    String facilitator() {
        return "ana." + code.toLowerCase(Locale.ROOT) + "@journey.example";
    }

    String otherFacilitator() {
        return "beto." + code.toLowerCase(Locale.ROOT) + "@journey.example";
    }

    /** Somebody who coordinates its centre. */
    String coordinator() throws SQLException {
        String login = "carla." + code.toLowerCase(Locale.ROOT) + "@journey.example";
        person(login, "Carla de Prueba", "COORDINATOR");
        return login;
    }

    /** Address of the page of the absence of the man of this row. */
    String absence(int row) throws SQLException {
        return "/justification/view.xhtml?session=" + session + "&man="
                + Records.text("SELECT public_ref FROM participant WHERE file_number = ?", fileNumber(row));
    }

    /** How many marks were ever recorded on it, corrections included. */
    long recorded() throws SQLException {
        return Records.number("""
                SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                WHERE s.public_ref = ?
                """, session);
    }

    /** What is recorded last about the man of this row, from 0: mark, minutes late and note. */
    String recorded(int row) throws SQLException {
        return Records.text("""
                SELECT CONCAT_WS(' ', m.mark, m.late_minutes, m.note)
                FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                JOIN participant p ON p.id = m.participant_id
                WHERE s.public_ref = ? AND p.file_number = ? ORDER BY m.revision DESC LIMIT 1
                """, session, fileNumber(row));
    }

    /** Says, from outside, that the session did not take place. */
    void cancelled() throws SQLException {
        Records.change(
                "UPDATE programme_session SET state = 'CANCELLED', cancel_reason = 'Huracán' WHERE public_ref = ?",
                session);
    }

    /** The man of this row said yesterday that he would not come. */
    void noticed(int row) throws SQLException {
        Records.change("""
                INSERT INTO absence_notice (id, public_ref, participant_id, session_id, held_on, given_at, begins_at, channel,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR absence_notice_seq, UUID(), (SELECT id FROM participant WHERE file_number = ?),
                  (SELECT id FROM programme_session WHERE public_ref = ?), (SELECT held_on FROM programme_session WHERE public_ref = ?),
                  UTC_TIMESTAMP(6) - INTERVAL 1 DAY, UTC_TIMESTAMP(6) - INTERVAL 35 MINUTE, 'TELEPHONE', UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, fileNumber(row), session, session, facilitator());
    }

    /** Moves the session, from outside, to a day before. */
    void moved() throws SQLException {
        Records.change("UPDATE programme_session SET held_on = held_on - INTERVAL 1 DAY WHERE public_ref = ?", session);
        Records.change(
                "UPDATE enrolment SET from_on = from_on - INTERVAL 1 DAY WHERE cohort_id = (SELECT cohort_id FROM programme_session WHERE public_ref = ?)",
                session);
    }

    String address() {
        return "/attendance/roll.xhtml?session=" + session;
    }

    private void centre() throws SQLException {
        Records.change("""
                INSERT INTO centre (id, public_ref, code, name, short_name, state_code, municipality, time_zone)
                SELECT NEXT VALUE FOR centre_seq, UUID(), ?, ?, ?, MIN(code), 'Xalapa', ? FROM federal_state
                """, code, "Centro " + code, code, ZONE.getId());
    }

    private void facilitator(String login, String name) throws SQLException {
        person(login, name, "FACILITATOR");
    }

    private void person(String login, String name, String role) throws SQLException {
        Records.change("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at, centre_id)
                SELECT NEXT VALUE FOR app_user_seq, UUID(), ?, ?, ?, UTC_TIMESTAMP(6), id FROM centre WHERE code = ?
                """, login, name, Demonstration.HASH, code);
        Records.change("INSERT INTO user_role (user_id, role) SELECT id, ? FROM app_user WHERE login = ?", role, login);
    }

    private void group(LocalDateTime begin) throws SQLException {
        LocalDate day = begin.toLocalDate();
        String hour = begin.toLocalTime().withSecond(0).withNano(0).toString();
        Records.change("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time,
                  planned_minutes, room, capacity, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), c.id, (SELECT MIN(id) FROM programme_version), ?, ?, ?, ?,
                  'Sala', 60, 'RUNNING' FROM centre c WHERE c.code = ?
                """, code, day.getDayOfWeek().name(), hour, MINUTES, code);
        Records.change("""
                INSERT INTO cohort_facilitator (cohort_id, user_id, from_on)
                SELECT g.id, u.id, ? FROM cohort g JOIN app_user u ON u.centre_id = g.centre_id WHERE g.code = ?
                """, day.minusDays(30).toString(), code);
        Records.change("""
                INSERT INTO programme_session (id, public_ref, cohort_id, unit_number, held_on, start_time,
                  planned_minutes, state, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR programme_session_seq, ?, g.id, 1, ?, ?, ?, 'SCHEDULED', UTC_TIMESTAMP(6), u.id
                FROM cohort g JOIN app_user u ON u.login = ? WHERE g.code = ?
                """, session, day.toString(), hour, MINUTES, facilitator(), code);
    }

    private void man(int row, LocalDate day) throws SQLException {
        String surname = "Persona" + (char) ('a' + row / 10) + (char) ('a' + row % 10);
        Records.change(
                """
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                SELECT NEXT VALUE FOR participant_seq, UUID(), id, ?, 'Prueba', ?, ?, ?, 'NOT_RECORDED'
                FROM centre WHERE code = ?
                """, fileNumber(row), surname, surname + " Prueba", surname.toUpperCase(Locale.ROOT) + " PRUEBA", code);
        Records.change("""
                INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)
                SELECT NEXT VALUE FOR enrolment_seq, UUID(), g.id, p.id, ? FROM cohort g JOIN participant p
                ON p.centre_id = g.centre_id WHERE g.code = ? AND p.file_number = ?
                """, day.toString(), code, fileNumber(row));
    }

    private String fileNumber(int row) {
        return "%s-%03d".formatted(code, row);
    }
}
