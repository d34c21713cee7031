package org.reeduca.journey;

import java.sql.SQLException;
import java.util.UUID;

/** Versions of the programme in preparation: one that is written, and one of somebody else that waits to be published. */
final class SomeProgrammeDraft {

    private static final String UNITS = """
            [{"title": {"es": "Encuadre", "en": "Framing"}, "aim": {"es": "Conocer las reglas", "en": "Know the rules"},
              "minutes": 150, "mandatory": true, "items": [{"kind": "MATERIAL", "es": "Carta", "en": "Letter"}]},
             {"title": {"es": "Cierre", "en": "Closing"}, "aim": {"es": "Despedirse", "en": "Say goodbye"},
              "minutes": 120, "mandatory": false, "items": []}]
            """;

    private final String login = "supervision-" + UUID.randomUUID().toString().substring(0, 8) + "@example.mx";
    private final UUID written = UUID.randomUUID();
    private final UUID sent = UUID.randomUUID();

    private SomeProgrammeDraft() {}

    static SomeProgrammeDraft begun() throws SQLException {
        SomeProgrammeDraft some = new SomeProgrammeDraft();
        some.person(some.login);
        String other = "otra-" + some.login;
        some.person(other);
        some.say(some.written, 1, "DRAFT", some.login);
        some.say(some.sent, 1, "DRAFT", other);
        some.say(some.sent, 2, "SENT", other);
        return some;
    }

    private void person(String name) throws SQLException {
        Records.change("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at)
                VALUES (NEXT VALUE FOR app_user_seq, UUID(), ?, 'Nora Pirul', ?, UTC_TIMESTAMP(6))
                """, name, Demonstration.HASH);
        Records.change(
                "INSERT INTO user_role (user_id, role) SELECT id, 'NATIONAL_SUPERVISOR' FROM app_user WHERE login = ?",
                name);
    }

    private void say(UUID draft, int revision, String state, String by) throws SQLException {
        long version = Records.number("SELECT MIN(id) FROM programme_version");
        long user = Records.number("SELECT id FROM app_user WHERE login = ?", by);
        Records.change("""
                INSERT INTO programme_draft (id, public_ref, revision, version_id, units, valid_from, source, reason, state,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR programme_draft_seq, ?, ?, ?, ?, CURRENT_DATE + INTERVAL 60 DAY, 'Consejo',
                  'Títulos oficiales', ?, UTC_TIMESTAMP(6), ?)
                """, draft.toString(), revision, version, UNITS, state, user);
    }

    /** Somebody of the national supervision, who writes the first one. */
    String login() {
        return login;
    }

    UUID written() {
        return written;
    }

    UUID sent() {
        return sent;
    }
}
