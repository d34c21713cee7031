package org.reeduca.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reeduca.demo.Nation;
import org.reeduca.demo.NationPlan;
import org.reeduca.server.Database;

/**
 * One nation of a growing series.
 *
 * @param marks in it
 * @param seconds in which it was written
 * @param megabytes of its tables with their indexes
 * @param looks by page
 */
record Country(NationPlan plan, long marks, double seconds, double megabytes, Map<String, Look> looks) {

    /**
     * Many looks at one page.
     *
     * @param median milliseconds
     * @param p95 milliseconds
     * @param bytes of the page as it is read
     * @param statements of one look
     */
    record Look(double median, double p95, int bytes, Statements.Count statements) {}

    /** A country without its looks, in a database that is migrated and empty. */
    static Country write(NationPlan plan, Database database, Path demo, String passwordHash) throws SQLException {
        long start = System.nanoTime();
        LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));
        try (Connection connection = database.connect()) {
            try (Nation nation = new Nation(database::connect, plan, today, demo, passwordHash)) {
                while (nation.hasNext()) {
                    nation.writeNext();
                }
                nation.finish();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double bytes = number(
                    connection,
                    "SELECT SUM(data_length + index_length) FROM information_schema.tables WHERE table_schema = DATABASE()");
            long marks = (long) number(connection, "SELECT COUNT(*) FROM attendance_mark");
            return new Country(plan, marks, seconds, bytes / 1e6, Map.of());
        }
    }

    /** The same with looks at its pages; the application has to run on it. */
    Country visited(Settings settings, Connection owner, String password) throws Exception {
        Map<String, Look> visited = new LinkedHashMap<>();
        Statements statements = new Statements(owner);
        for (Map.Entry<String, NationPages.Page> page : NationPages.of(owner).entrySet()) {
            try (Visitor visitor = new Visitor(settings.port(), page.getValue().login(), password)) {
                Work look = () -> visitor.get(page.getValue().path()).expect(200);
                double[] times = times(settings, look);
                visited.put(
                        page.getKey(),
                        new Look(
                                Ratio.percentile(times, 0.5),
                                Ratio.percentile(times, 0.95),
                                visitor.get(page.getValue().path()).text().getBytes(UTF_8).length,
                                statements.of(look, 50)));
            }
        }
        return new Country(plan, marks, seconds, megabytes, visited);
    }

    private static double[] times(Settings settings, Work look) throws Exception {
        double[] times = new double[settings.requests()];
        for (int i = -settings.warmup(); i < times.length; i++) {
            long start = System.nanoTime();
            look.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return times;
    }

    private static double number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getDouble(1);
        }
    }
}
