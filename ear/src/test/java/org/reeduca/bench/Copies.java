package org.reeduca.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Beside each table that the generator of a nation writes ({@code NationIT} keeps the list), one with the same columns, checks, indexes and history, but without triggers and
 * foreign keys. What came into the tables is copied into them by the fastest way the database offers: LOAD DATA LOCAL.
 */
final class Copies implements AutoCloseable {

    private final Connection connection;
    private final List<Copy> copies = new ArrayList<>();

    /** @param connection that allows LOAD DATA LOCAL and reads booleans as numbers; closed with this */
    Copies(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        for (String table : List.of(
                "centre.id",
                "authority.id",
                "app_user.id",
                "user_role.user_id",
                "participant.id",
                "court_order.id",
                "order_interval.id",
                "order_requirement_change.id",
                "order_due_change.id",
                "order_ending.id",
                "completion_fact.id",
                "intake_signature.id",
                "intake_interview.id",
                "intake_screening.id",
                "intake_decision.id",
                "cohort.id",
                "cohort_facilitator.cohort_id",
                "enrolment.id",
                "programme_session.id",
                "attendance_mark.session_id",
                "justification.session_id",
                "leave_of_absence.id",
                "closure.id")) {
            copies.add(new Copy(table.substring(0, table.indexOf('.')), table.substring(table.indexOf('.') + 1)));
        }
    }

    /** Reads what came since the last time; nobody looks at the clock. */
    long read() throws SQLException {
        connection.commit(); // so that a new look is taken
        long rows = 0;
        for (Copy copy : copies) {
            rows += copy.read();
        }
        return rows;
    }

    /** Writes what was read, in one transaction. */
    void load() throws SQLException {
        for (Copy copy : copies) {
            copy.load();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** One table. */
    private final class Copy {
        private final String table;
        private final String key;
        private long last;
        private int rows;
        private List<String> columns = List.of();
        private ByteArrayInputStream content = new ByteArrayInputStream(new byte[0]);

        /** @param key column whose values grow: new rows are those above the last value */
        Copy(String table, String key) throws SQLException {
            this.table = table;
            this.key = key;
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE OR REPLACE TABLE bench_" + table + " LIKE " + table);
            }
        }

        int read() throws SQLException {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            rows = 0;
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM " + table + " WHERE " + key + " > ? ORDER BY 1, 2")) {
                select.setLong(1, last);
                try (ResultSet row = select.executeQuery()) {
                    columns = names(row);
                    while (row.next()) {
                        lines.writeBytes(line(row).getBytes(UTF_8));
                        last = Math.max(last, row.getLong(key));
                        rows++;
                    }
                }
            }
            content = new ByteArrayInputStream(lines.toByteArray());
            return rows;
        }

        private static List<String> names(ResultSet row) throws SQLException {
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                names.add(row.getMetaData().getColumnName(column));
            }
            return names;
        }

        private String line(ResultSet row) throws SQLException {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= columns.size(); column++) {
                String value = row.getString(column);
                line.append(column == 1 ? "" : "\t").append(value == null ? "\\N" : value.replace("\\", "\\\\"));
            }
            return line.append('\n').toString();
        }

        void load() throws SQLException {
            if (rows == 0) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(content);
                int loaded = statement.executeUpdate("LOAD DATA LOCAL INFILE 'rows' INTO TABLE bench_" + table
                        + " CHARACTER SET utf8mb4 (" + String.join(", ", columns) + ")");
                if (loaded != rows || statement.getWarnings() != null) {
                    throw new IllegalStateException(
                            loaded + " of " + rows + " rows of " + table + ": " + statement.getWarnings());
                }
            }
        }
    }
}
