package org.reeduca.server;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.reeduca.access.PasswordHash;
import org.reeduca.demo.DemoData;
import org.reeduca.demo.Nation;
import org.reeduca.demo.NationPlan;
import org.reeduca.shared.SchemaMigration;

/**
 * The first command of the README: database, schema, demonstration data, server; runs until it is stopped with Ctrl-C.
 *
 * <p>The demonstration data are loaded from here and not by the application, so that no installation can show them.
 */
public final class RunReeduca {

    /** Of accounts that exist only in the database this command makes; nothing else knows it. */
    private static final String DEMO_PASSWORD = "demostracion-local";

    private RunReeduca() {}

    /**
     * System properties: {@code fresh} starts with an empty database, {@code port} (8080) is where pages are served, {@code
     * nation} ({@code 300x100000}: centres and men) writes a nation instead of the demonstration, with {@code seed} (1) and
     * {@code years} (3).
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("repository.root"));
        Path home = Files.createDirectories(root.resolve(".reeduca"));
        int port = Integer.getInteger("port", 8080);
        requireFree(port);
        if (Boolean.parseBoolean(System.getProperty("fresh", "false")) || "".equals(System.getProperty("fresh"))) {
            Database.forget(home);
        }
        String password = new BigInteger(160, new SecureRandom()).toString(36);
        Database database = Database.start(home, Database.freePort(), password);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        SchemaMigration.migrate(database.owner());
        Path demo = root.resolve("sql").resolve("demo");
        load(database, demo);
        ApplicationServer server = ApplicationServer.start(
                Path.of(System.getProperty("jboss.home")),
                home.resolve("server"),
                Path.of(System.getProperty("ear.file")),
                port,
                Map.of(
                        "DB_URL",
                        database.url(),
                        "DB_USER",
                        Database.APPLICATION_USER,
                        "DB_PASSWORD",
                        password,
                        "DB_MIGRATION_USER",
                        Database.OWNER_USER,
                        "DB_MIGRATION_PASSWORD",
                        password,
                        "REEDUCA_HTTPS",
                        "false"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitDeployment();
        announce(port, database);
        server.awaitEnd();
    }

    /** The demonstration, or the nation that was asked for; what is there already stays. */
    private static void load(Database database, Path demo) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("America/Mexico_City"));
        String hash = PasswordHash.of(DEMO_PASSWORD).text();
        String nation = System.getProperty("nation");
        if (nation != null) {
            requireOwnDatabase();
            NationPlan plan = NationPlan.of(nation, Integer.getInteger("years", 3), Long.getLong("seed", 1));
            loadNation(database, plan, now.toLocalDate(), demo, hash);
            return;
        }
        try (Connection connection = database.connect()) {
            if (!hasCentres(connection)) {
                new DemoData(connection, now.toLocalDate(), now.toLocalTime(), demo, hash).write();
            }
        }
    }

    private static void requireOwnDatabase() {
        if (System.getenv("DB_URL") != null) {
            throw new IllegalStateException("DB_URL is set, but a nation is written into this command's own database"
                    + " and nowhere else; unset it");
        }
    }

    private static void loadNation(Database database, NationPlan plan, LocalDate today, Path demo, String hash)
            throws SQLException {
        long start = System.nanoTime();
        try (Nation nation = new Nation(database::connect, plan, today, demo, hash)) {
            for (int centre = 1; nation.hasNext(); centre++) {
                nation.writeNext();
                if (centre % 10 == 0 || !nation.hasNext()) {
                    System.out.printf(
                            "  %d of %d centres, %,d rows, %d s%n",
                            centre, plan.centres(), nation.rows(), (System.nanoTime() - start) / 1_000_000_000);
                }
            }
            nation.finish();
        }
    }

    private static boolean hasCentres(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT EXISTS(SELECT 1 FROM centre)")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static void announce(int port, Database database) throws SQLException {
        System.out.printf("%n  Reeduca:  http://localhost:%d/   (Ctrl-C stops it)%n", port);
        System.out.printf("  Password of every account: %s%n%n", DEMO_PASSWORD);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet account = statement.executeQuery("""
                        SELECT u.login, r.role, COALESCE(c.code, a.code, '') FROM app_user u
                        JOIN user_role r ON r.user_id = u.id
                        LEFT JOIN centre c ON c.id = u.centre_id LEFT JOIN authority a ON a.id = u.authority_id
                        ORDER BY u.id LIMIT 30""")) {
            while (account.next()) {
                System.out.printf(
                        "    %-52s %-24s %s%n", account.getString(1), account.getString(2), account.getString(3));
            }
        }
        System.out.println();
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + port + " is in use; choose another with -Dport=8081, or stop what runs there", e);
        }
    }
}
