package org.reeduca.journey;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.reeduca.container.NoonZone;

/**
 * A centre of its own where it is about noon, with a coordinator, a receptionist, a room, and the order of a man who has not come.
 * He has a telephone and did not say that a message may be left there.
 */
final class SomeNewcomer {

    private final String key =
            "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(NoonZone.get());

    private SomeNewcomer() {}

    static SomeNewcomer sent() throws SQLException {
        SomeNewcomer newcomer = new SomeNewcomer();
        newcomer.centre();
        newcomer.staff(newcomer.coordinator(), "Carmen de Prueba", "COORDINATOR");
        newcomer.staff(newcomer.receptionist(), "Rosa de Prueba", "RECEPTIONIST");
        newcomer.man();
        return newcomer;
    }

    LocalDate today() {
        return today;
    }

    String coordinator() {
        return "coordinacion." + key.toLowerCase(Locale.ROOT) + "@journey.example";
    }

    String receptionist() {
        return "recepcion." + key.toLowerCase(Locale.ROOT) + "@journey.example";
    }

    String order() throws SQLException {
        return Records.text(
                "SELECT o.public_ref FROM court_order o JOIN participant p ON p.id = o.participant_id WHERE p.file_number = ?",
                key);
    }

    String file() throws SQLException {
        return Records.text("SELECT public_ref FROM participant WHERE file_number = ?", key);
    }

    /** What is recorded of his way in: arrived, decided, waits. */
    String record() throws SQLException {
        return Records.text("""
                SELECT CONCAT_WS(' ', o.arrived_on = ?, d.outcome, w.waits) FROM participant p
                JOIN court_order o ON o.participant_id = p.id LEFT JOIN intake_decision d ON d.order_id = o.id
                LEFT JOIN waiting_entry w ON w.participant_id = p.id WHERE p.file_number = ?
                """, today.toString(), key);
    }

    private void centre() throws SQLException {
        Records.change("""
                INSERT INTO centre (id, public_ref, code, name, short_name, state_code, municipality, time_zone)
                SELECT NEXT VALUE FOR centre_seq, UUID(), ?, ?, ?, MIN(code), 'Xalapa', ? FROM federal_state
                """, key, "Centro " + key, key, NoonZone.get().getId());
        Records.change("""
                INSERT INTO room (id, public_ref, centre_id, name, place)
                SELECT NEXT VALUE FOR room_seq, UUID(), id, 'Sala Uno', 'Planta alta' FROM centre WHERE code = ?
                """, key);
    }

    private void staff(String login, String name, String role) throws SQLException {
        Records.change("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at, centre_id)
                SELECT NEXT VALUE FOR app_user_seq, UUID(), ?, ?, ?, UTC_TIMESTAMP(6), id FROM centre WHERE code = ?
                """, login, name, Demonstration.HASH, key);
        Records.change("INSERT INTO user_role (user_id, role) SELECT id, ? FROM app_user WHERE login = ?", role, login);
    }

    private void man() throws SQLException {
        Records.change("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason, birth_date, telephone)
                SELECT NEXT VALUE FOR participant_seq, UUID(), id, ?, 'Braulio', 'Encino', 'Encino Braulio', 'encino braulio',
                  'HAS_NONE', '1990-01-01', '+522280000000' FROM centre WHERE code = ?
                """, key, key);
        Records.change("""
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_as_written, legal_figure,
                  received_on, effective_on, policy_id)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), p.id, p.centre_id, 'Juzgado de prueba', 'SCP', ?, ?, o.id
                FROM participant p, compliance_policy o
                WHERE p.file_number = ? AND o.code = 'MX-CECOVIM-DEFAULT' AND o.version = 1
                """, today.minusDays(10).toString(), today.minusDays(10).toString(), key);
    }
}
