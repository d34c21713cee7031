package org.reeduca.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Looks into the database of the tests from outside the server, with the account that may change tables. */
final class Records {

    private Records() {}

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(env("DB_URL"), env("DB_MIGRATION_USER"), env("DB_MIGRATION_PASSWORD"));
    }

    /** Changes rows. */
    static int change(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The first column of the first row as text; empty when there is none or it is null. */
    static String text(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            String found = rows.next() ? rows.getString(1) : null;
            return found == null ? "" : found;
        }
    }

    /** The first column of the first row as a number. */
    static long number(String sql, @Nullable Object... values) throws SQLException {
        return Long.parseLong(text(sql, values));
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("The environment lacks " + name + "; run the tests with Maven");
        }
        return value;
    }
}
