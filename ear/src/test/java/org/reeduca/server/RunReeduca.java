package org.reeduca.server;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.reeduca.access.PasswordHash;
import org.reeduca.demo.DemoData;
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

    /** System properties: {@code fresh} starts with an empty database, {@code port} (8080) is where pages are served. */
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
        loadDemonstration(database, demo);
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
        announce(port, demo);
        server.awaitEnd();
    }

    private static void loadDemonstration(Database database, Path demo) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("America/Mexico_City"));
        String hash = PasswordHash.of(DEMO_PASSWORD).text();
        try (Connection connection = database.connect()) {
            new DemoData(connection, now.toLocalDate(), now.toLocalTime(), demo, hash).writeIfAbsent();
        }
    }

    private static void announce(int port, Path demo) throws IOException {
        System.out.printf("%n  Reeduca:  http://localhost:%d/   (Ctrl-C stops it)%n", port);
        System.out.printf("  Password of every demonstration account: %s%n%n", DEMO_PASSWORD);
        try (Stream<String> users = Files.lines(demo.resolve("users.csv"))) {
            users.skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(user -> System.out.printf("    %-52s %-24s %s%n", user[0], user[2], user[3] + user[4]));
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
