package org.reeduca.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Looks into the database beside JPA, with the account of the application. */
public final class Sql {

    private Sql() {}

    /** Changes rows. */
    public static int run(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = TestResources.database().getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The first column of the first row as text; empty when there is none or it is null. */
    public static String text(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = TestResources.database().getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            String found = rows.next() ? rows.getString(1) : null;
            return found == null ? "" : found;
        }
    }

    /** The first column of the first row as a number. */
    public static long number(String sql, @Nullable Object... values) throws SQLException {
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
}
