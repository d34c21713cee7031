package org.reeduca.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The marks of one session. A roll is saved once or twice in real life and a thousand times here; so that it does not
 * grow a thousand revisions they are taken away now and then, which the database allows nobody but this one.
 */
final class Marks {

    private final Connection connection;
    private final UUID session;

    Marks(Connection connection, UUID session) throws SQLException {
        this.connection = connection;
        this.session = session;
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER IF EXISTS attendance_mark_refuses_delete");
        }
    }

    long count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM attendance_mark m"
                + " JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ?")) {
            select.setString(1, session.toString());
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    void takeAway() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE m FROM attendance_mark m"
                        + " JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ?");
                Statement history = connection.createStatement()) {
            delete.setString(1, session.toString());
            delete.executeUpdate();
            history.execute("DELETE HISTORY FROM attendance_mark");
        }
    }
}
