package org.reeduca.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A fictional country for tests of load: centres in every state, with their courts, staff, and years of groups. It is
 * written centre by centre, one transaction each, so that memory does not grow with the number of centres; all constraints
 * and triggers of the schema stay on and judge every row. While two centres are being written, the next one is thought out.
 *
 * <p>It fills nothing but an empty database on this machine.
 */
public final class Nation implements AutoCloseable {

    /** Tables in which an empty database has no row. */
    private static final List<String> EMPTY =
            List.of("centre", "authority", "app_user", "participant", "cohort", "workbook_import", "audit_event");

    private static final int LANES = 2;

    private final NationPlan plan;
    private final Connection connection;
    private final Lanes lanes;
    private final Tools tools;
    private final List<Csv.Row> towns;
    private Curp curps;
    private @Nullable String state;
    private int written;

    /** What all centres are made with. */
    record Tools(
            Tables tables,
            Random random,
            LocalDate today,
            int years,
            Csv lists,
            long policy,
            Groups groups,
            Places accounts,
            Map<String, String> curpCodes) {}

    /**
     * @param connections with the right to insert, to a migrated database
     * @param today the day around which the groups are laid
     * @param demoFolder {@code sql/demo}
     * @param passwordHash hash of the one password of all accounts
     * @throws IllegalStateException when the database holds more than reference data, or is on another machine
     */
    public Nation(Connections connections, NationPlan plan, LocalDate today, Path demoFolder, String passwordHash)
            throws SQLException {
        requireEmpty(connections);
        this.plan = plan;
        this.connection = connections.open();
        connection.setAutoCommit(false);
        Tables tables = new Tables(connection, new Random(plan.seed()));
        Csv lists = new Csv(demoFolder);
        this.towns = lists.rows("seats.csv");
        this.curps = newCurps(lists);
        this.tools = new Tools(
                tables,
                new Random(plan.seed() + 1),
                today,
                plan.years(),
                lists,
                new DefaultPolicy(connection, demoFolder).id(),
                new Groups(tables, today),
                new Places(tables, lists, passwordHash, today),
                tables.curpCodes());
        nationalAccounts();
        tables.write();
        connection.commit();
        this.lanes = new Lanes(connections, LANES);
    }

    static void requireThisMachine(String url) {
        if (!url.startsWith("jdbc:mariadb://127.0.0.1:") && !url.startsWith("jdbc:mariadb://localhost")) {
            throw new IllegalStateException("A nation is written into a database of this machine only");
        }
    }

    private static void requireEmpty(Connections connections) throws SQLException {
        try (Connection connection = connections.open();
                Tables tables = new Tables(connection, new Random())) {
            requireThisMachine(connection.getMetaData().getURL());
            for (String table : EMPTY) {
                if (tables.number("SELECT COUNT(*) FROM " + table) > 0) {
                    throw new IllegalStateException(
                            "A nation is written into an empty database only (-Dfresh makes one), and there are rows in "
                                    + table);
                }
            }
        }
    }

    private static Curp newCurps(Csv lists) {
        return new Curp(lists.words("inconvenient_words.csv"));
    }

    /** Centres that are still to be written. */
    public boolean hasNext() {
        return written < plan.centres();
    }

    /** Has one centre more written; {@link #settle} waits for it. */
    public void writeNext() throws SQLException {
        Seat seat = Seat.of(towns, written, plan.centres());
        if (!seat.state().equals(state)) {
            state = seat.state();
            curps = newCurps(tools.lists()); // a code names the state, so that other states cannot have given it
        }
        new NationCentre(tools, seat, written, plan.menOf(written), curps, lanes.of(written)).write();
        written++;
    }

    /** Waits until all centres so far are in the database. */
    public void settle() throws SQLException {
        lanes.settle();
    }

    private void nationalAccounts() throws SQLException {
        tools.accounts()
                .user("nora.supervisora@nacional.reeduca.example", "Nora Pirul", "NATIONAL_SUPERVISOR", null, null);
        tools.accounts().user("abel.administrador@nacional.reeduca.example", "Abel Copal", "ADMINISTRATOR", null, null);
    }

    /** Has the database look at what came, so that its plans fit from the first query on. */
    public void finish() throws SQLException {
        settle();
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE participant, court_order, enrolment, cohort, cohort_facilitator,"
                    + " programme_session, attendance_mark, justification, completion_fact");
        }
    }

    /** Rows of the centres so far. */
    public long rows() {
        return tools.tables().taken();
    }

    /**
     * Login of an account of a centre.
     *
     * @param who such as {@code coordinacion}, {@code facilitacion1}, {@code enlace.umeca}
     * @param centreCode such as {@code VER-281}
     */
    public static String login(String who, String centreCode) {
        return who + "@" + centreCode.toLowerCase(Locale.ROOT) + ".reeduca.example";
    }

    @Override
    public void close() throws SQLException {
        lanes.close();
        tools.tables().close();
        connection.close();
    }
}
