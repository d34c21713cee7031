package org.reeduca.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One INSERT for many rows.
 *
 * <p>JPA's batches reach the database as one statement for each row: the pool prepares every statement so that generated
 * keys could be asked for, and the driver then sends no bulk. Where the number of statements must not grow with the
 * number of men, a repository writes its rows with this.
 */
public final class ManyRows {

    /** Rows in one statement, so that it stays far below the limits of the server. */
    public static final int MOST = 500;

    private ManyRows() {}

    /**
     * The statement, with parameters counted from 1, row by row and column by column.
     *
     * @param table name of the table, a constant of the code
     * @param columns names of its columns, constants of the code
     * @param rows how many, 1 to {@link #MOST}
     */
    public static String insert(String table, List<String> columns, int rows) {
        requireFew(rows);
        String values = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.rangeClosed(1, columns.size())
                        .mapToObj(column -> "?" + (row * columns.size() + column))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES " + values;
    }

    /**
     * Writes any number of rows. It goes past the queries of JPA: EclipseLink looks each parameter of a native query up among all the
     * others, which for eight thousand of them takes longer than the database.
     *
     * @param table name of the table, a constant of the code
     * @param columns names of its columns, constants of the code
     * @param rows values in the order of the columns
     */
    public static void write(
            EntityManager entities, String table, List<String> columns, List<List<@Nullable Object>> rows) {
        Connection connection = entities.unwrap(Connection.class);
        for (int from = 0; from < rows.size(); from += MOST) {
            write(connection, table, columns, rows.subList(from, Math.min(rows.size(), from + MOST)));
        }
    }

    private static void write(
            Connection connection, String table, List<String> columns, List<List<@Nullable Object>> rows) {
        try (PreparedStatement statement = connection.prepareStatement(insertByPlace(table, columns, rows.size()))) {
            int place = 1;
            for (List<@Nullable Object> row : rows) {
                for (Object value : row) {
                    statement.setObject(place++, value);
                }
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The same with parameters that have no number, as JDBC itself takes them. */
    private static String insertByPlace(String table, List<String> columns, int rows) {
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, row));
    }

    private static void requireFew(int rows) {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " rows, not " + rows);
        }
    }
}
