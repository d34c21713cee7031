package org.reeduca.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeduca.demo.NationPlan;

/**
 * All open orders of a nation computed anew, as the administration asks for it.
 *
 * @param runs the first finds nothing that was kept, the next compare with it
 */
record Recomputation(NationPlan plan, List<Run> runs) {

    private static final String PAGE = "/snapshot/runs.xhtml";
    private static final int MEN = 20_000;
    private static final double MOST_SECONDS = 300;
    private static final long PATIENCE_MILLIS = 500;

    /**
     * One run, by the clock of the database.
     *
     * @param orders that were computed
     * @param men whose orders they are
     * @param differences of a day that had been computed before
     * @param failed centres that could not be done
     */
    record Run(int orders, int men, int differences, int failed, double seconds) {

        /** How long that many men would have taken. */
        double secondsFor(int others) {
            return seconds * others / men;
        }
    }

    static Recomputation of(NationPlan plan, int port, Connection owner, String password, int times) throws Exception {
        List<Run> runs = new ArrayList<>();
        try (Visitor administrator = new Visitor(port, administrator(owner), password)) {
            for (int i = 0; i < times; i++) {
                begin(administrator);
                while (open(owner)) {
                    Thread.sleep(PATIENCE_MILLIS);
                }
                runs.add(last(owner));
            }
        }
        return new Recomputation(plan, runs);
    }

    void print(PrintStream out) {
        out.printf("%n%d centres, %d files%n%n", plan.centres(), plan.men());
        for (Run run : runs) {
            Report.line(
                    out,
                    "%d orders of %d men".formatted(run.orders(), run.men()),
                    "%.1f s, %.1f s for %d men; %d differences, %d centres failed"
                            .formatted(run.seconds(), run.secondsFor(MEN), MEN, run.differences(), run.failed()),
                    run.failed() == 0 && run.secondsFor(MEN) <= MOST_SECONDS);
        }
        out.println();
    }

    JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Run run : runs) {
            all.add(Json.createObjectBuilder()
                    .add("orders", run.orders())
                    .add("men", run.men())
                    .add("seconds", run.seconds())
                    .add("differences", run.differences())
                    .add("failed", run.failed()));
        }
        return Report.machine()
                .add("centres", plan.centres())
                .add("files", plan.men())
                .add("runs", all)
                .build();
    }

    private static void begin(Visitor administrator) throws IOException {
        Map<String, String> fields =
                Form.hidden(administrator.get(PAGE).expect(200).text(), "<form id=\"recomputeForm\"");
        fields.put("recomputeForm:recompute", "recompute");
        administrator.wire().post(PAGE, Form.encode(fields)).expect(302);
    }

    private static boolean open(Connection owner) throws SQLException {
        return number(owner, "SELECT COUNT(*) FROM snapshot_run WHERE ended_at IS NULL") > 0;
    }

    private static Run last(Connection owner) throws SQLException {
        String sums = """
                SELECT SUM(c.orders), SUM(c.differences), SUM(c.failure IS NOT NULL),
                  TIMESTAMPDIFF(MICROSECOND, r.started_at, r.ended_at) / 1e6
                FROM snapshot_run r JOIN snapshot_chunk c ON c.run = r.run
                GROUP BY r.run ORDER BY r.started_at DESC LIMIT 1""";
        int men = number(owner, """
                SELECT COUNT(DISTINCT o.participant_id) FROM standing_snapshot s JOIN court_order o ON o.id = s.order_id""");
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(sums)) {
            found.next();
            return new Run(found.getInt(1), men, found.getInt(2), found.getInt(3), found.getDouble(4));
        }
    }

    private static String administrator(Connection owner) throws SQLException {
        try (PreparedStatement select = owner.prepareStatement("""
                SELECT u.login FROM app_user u JOIN user_role r ON r.user_id = u.id
                WHERE r.role = 'ADMINISTRATOR' ORDER BY u.id LIMIT 1""");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }

    private static int number(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }
}
