package org.reeduca.container;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;

/**
 * Counts the statements a deed sends to the database: reads and changes of rows, a batch that goes over in one piece as
 * one. The server counts, so nothing can hide; commits and the settings of a connection are not counted. The tests run
 * one after another, so nobody else's statements are among them.
 */
public final class SqlCount {

    private static final String COUNTED = """
            SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME IN
              ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE', 'COM_INSERT_SELECT', 'COM_REPLACE', 'COM_CALL_PROCEDURE')
            """;

    private SqlCount() {}

    /** How many statements the deed sent. */
    public static long of(Callable<?> deed) throws Exception {
        try (Connection connection = TestResources.database().getConnection();
                Statement statement = connection.createStatement()) {
            long before = read(statement);
            deed.call();
            return read(statement) - before - 1;
        }
    }

    /**
     * The least of three deeds alike: a sequence hands out ids in blocks, so that one deed in fifty sends a statement more.
     */
    public static long least(Callable<?> first, Callable<?> second, Callable<?> third) throws Exception {
        return Math.min(of(first), Math.min(of(second), of(third)));
    }

    /** The same for a deed that can be done again and again, because it only reads. */
    public static long usual(Callable<?> reading) throws Exception {
        return least(reading, reading, reading);
    }

    private static long read(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(COUNTED)) {
            row.next();
            return row.getLong(1);
        }
    }
}
