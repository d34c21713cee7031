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
import org.reeduca.demo.ManyMen.BigGroup;
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

    private static final int MEN = 12;
    private static final int COUNTED = 50;

    /** Asks the database nothing, so it is as fast in every nation; only the machine makes it faster or slower. */
    private static final String BARE = "/privacy.xhtml";

    /**
     * Many looks at one page.
     *
     * @param p10 milliseconds; what else the machine does only makes looks slower, so these are the least disturbed
     * @param bare milliseconds of a page without the database right before and after
     * @param median milliseconds
     * @param p95 milliseconds
     * @param bytes of the page as it is read, or of the body of a save
     * @param statements of one look
     */
    record Look(double p10, double bare, double median, double p95, int bytes, Statements.Count statements) {

        /** How many bare pages a look takes. */
        double ratio() {
            return p10 / bare;
        }
    }

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

    /**
     * The same with looks at its pages; the application has to run on it.
     *
     * @param group of twelve, whose list of today is saved again and again
     */
    Country visited(Settings settings, Connection owner, BigGroup group, String password) throws Exception {
        Map<String, Look> visited = new LinkedHashMap<>();
        Statements statements = new Statements(owner);
        try (Wire stranger = new Wire(settings.port())) {
            Work bare = () -> stranger.get(BARE).expect(200);
            Comparison.times(bare, settings.warmup());
            visit(settings, owner, group, password, new Eye(settings, statements, bare), visited);
        }
        return new Country(plan, marks, seconds, megabytes, visited);
    }

    private static void visit(
            Settings settings, Connection owner, BigGroup group, String password, Eye eye, Map<String, Look> visited)
            throws Exception {
        for (Map.Entry<String, NationPages.Page> page : NationPages.of(owner).entrySet()) {
            try (Visitor visitor = new Visitor(settings.port(), page.getValue().login(), password)) {
                Work look = () -> visitor.get(page.getValue().path()).expect(200);
                int bytes = visitor.get(page.getValue().path()).text().getBytes(UTF_8).length;
                visited.put(page.getKey(), eye.look(look, bytes));
            }
        }
        Map.Entry<String, String> frequent = NationPages.frequentSurname(owner);
        try (SearchVisit search = new SearchVisit(settings.port(), frequent.getKey(), frequent.getValue(), password)) {
            search.prepare();
            int bytes = search.found().text().getBytes(UTF_8).length;
            visited.put("search by a surname", eye.look(search, bytes));
        }
        try (RollVisit roll = new RollVisit(settings.port(), group, password)) {
            Saving saving = new Saving(roll, new Marks(owner, group.todaySession()));
            saving.prove(MEN);
            visited.put("save of a roll", eye.look(saving, roll.bodyBytes()));
        }
    }

    /** Looks at pages of one nation. */
    private record Eye(Settings settings, Statements statements, Work bare) {

        Look look(Work work, int bytes) throws Exception {
            Comparison.times(work, settings.warmup());
            double before = fast(Comparison.times(bare, settings.requests()));
            double[] times = Comparison.times(work, settings.requests());
            double after = fast(Comparison.times(bare, settings.requests()));
            return new Look(
                    fast(times),
                    (before + after) / 2,
                    Ratio.percentile(times, 0.5),
                    Ratio.percentile(times, 0.95),
                    bytes,
                    statements.of(work, COUNTED));
        }

        private static double fast(double[] times) {
            return Ratio.percentile(times, 0.1);
        }
    }

    private static double number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getDouble(1);
        }
    }
}
