package org.reeduca.container;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.reeduca.access.Role;

/**
 * Puts users, centres and authorities into the database that no other test shares.
 *
 * <pre>{@code
 * long xalapa = SomeUser.centre();
 * String ana = SomeUser.of(FACILITATOR).at(xalapa).login();
 * }</pre>
 */
public final class SomeUser {

    private final String login;

    private SomeUser(String login) {
        this.login = login;
    }

    /** An active user with these roles, of no centre, who cannot sign in with any password. */
    public static SomeUser of(Role... roles) throws SQLException {
        String name = roles.length == 0 ? "plain" : roles[0].name().toLowerCase(Locale.ROOT);
        String login = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.mx";
        Sql.run("""
                INSERT INTO app_user (id, public_ref, login, display_name, password_hash, password_changed_at)
                VALUES (NEXT VALUE FOR app_user_seq, UUID(), ?, ?, 'none', UTC_TIMESTAMP(6))
                """, login, "Persona de Prueba");
        for (Role role : roles) {
            Sql.run(
                    "INSERT INTO user_role (user_id, role) SELECT id, ? FROM app_user WHERE login = ?",
                    role.name(),
                    login);
        }
        return new SomeUser(login);
    }

    public SomeUser at(long centreId) throws SQLException {
        Sql.run("UPDATE app_user SET centre_id = ? WHERE login = ?", centreId, login);
        return this;
    }

    /** Makes them an officer of this authority. */
    public SomeUser sentBy(long authorityId) throws SQLException {
        Sql.run("UPDATE app_user SET authority_id = ? WHERE login = ?", authorityId, login);
        return this;
    }

    public SomeUser withPasswordHash(String hash) throws SQLException {
        Sql.run("UPDATE app_user SET password_hash = ? WHERE login = ?", hash, login);
        return this;
    }

    public String login() {
        return login;
    }

    public long id() throws SQLException {
        return Sql.number("SELECT id FROM app_user WHERE login = ?", login);
    }

    /** What pages and services call the account of a login. */
    public static UUID account(String login) throws SQLException {
        return UUID.fromString(Sql.text("SELECT public_ref FROM app_user WHERE login = ?", login));
    }

    /** A centre in Veracruz, new, where it is about noon. */
    public static long centre() throws SQLException {
        String code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Sql.run("""
                INSERT INTO centre (id, public_ref, code, name, short_name, state_code, municipality, time_zone)
                SELECT NEXT VALUE FOR centre_seq, UUID(), ?, ?, ?, MIN(code), 'Xalapa', ? FROM federal_state
                """, code, "Centro " + code, code, NoonZone.get().getId());
        return Sql.number("SELECT id FROM centre WHERE code = ?", code);
    }

    /** A control court in Veracruz, new. */
    public static long authority() throws SQLException {
        String code = "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Sql.run("""
                INSERT INTO authority (id, public_ref, code, kind, name, state_code)
                SELECT NEXT VALUE FOR authority_seq, UUID(), ?, 'CONTROL_COURT', ?, MIN(code) FROM federal_state
                """, code, "Juzgado " + code);
        return Sql.number("SELECT id FROM authority WHERE code = ?", code);
    }
}
