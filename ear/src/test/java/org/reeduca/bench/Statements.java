package org.reeduca.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what the database was asked, with its own counters.
 *
 * <p>{@code Com_select} and its like count a statement when it is carried out, whether it came as text or was prepared;
 * preparing counts elsewhere. {@code Questions} also counts what is no question about data, such as the commit.
 */
final class Statements {

    private static final String COUNTERS = """
        SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_commit',
          'Com_rollback', 'Com_set_option', 'Com_begin', 'Com_stmt_prepare', 'Questions', 'Rows_read')
        """;

    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /**
     * The mean of one run.
     *
     * @param data statements that read or write rows
     * @param all whatever was sent
     * @param each every counter that moved
     */
    record Count(double data, double all, Map<String, Double> each) {

        /** Rows of tables that were read, whether they were wanted or passed by. */
        double rows() {
            return each.getOrDefault("rows_read", 0.0);
        }
    }

    /** Runs it so many times, once more before. */
    Count of(Work work, int runs) throws Exception {
        work.prepare();
        work.run();
        Map<String, Long> sum = new TreeMap<>();
        for (int i = 0; i < runs; i++) {
            work.prepare();
            Map<String, Long> before = read();
            work.run();
            read().forEach((name, value) -> sum.merge(name, value - before.getOrDefault(name, 0L), Long::sum));
        }
        sum.merge("questions", (long) -runs, Long::sum); // reading the counters is one
        Map<String, Double> each = new TreeMap<>();
        sum.forEach((name, value) -> {
            if (value > 0) {
                each.put(name, (double) value / runs);
            }
        });
        double data = 0;
        for (String name : new String[] {"com_select", "com_insert", "com_update", "com_delete"}) {
            data += each.getOrDefault(name, 0.0);
        }
        return new Count(data, each.getOrDefault("questions", 0.0), each);
    }

    private Map<String, Long> read() throws SQLException {
        Map<String, Long> values = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTERS)) {
            while (rows.next()) {
                values.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getLong(2));
            }
        }
        return values;
    }
}
