package org.reeduca.faults;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.PasswordHash;
import org.reeduca.server.ApplicationServer;
import org.reeduca.server.Database;
import org.reeduca.shared.SchemaMigration;

/** A database, a server and the wire between them, each of which can be broken and mended; and the ledger of all its marks. */
final class Installation implements AutoCloseable {

    /** Where no clock is ever changed for the summer. */
    static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    private static final Path EAR = Path.of(System.getProperty("ear.file"));

    private final Path home;
    private final int port = Integer.getInteger("faults.port", 8095);
    private final String password = new BigInteger(160, new SecureRandom()).toString(36);
    private final String hash = PasswordHash.of(password).text();
    private final Ledger ledger = new Ledger();
    private final int databasePort;
    private final Relay relay;
    private Database database;
    private @Nullable ApplicationServer server;

    /** An empty database and a server on it. */
    Installation(Path home) throws IOException, SQLException, InterruptedException {
        this.home = home;
        this.databasePort = Database.freePort();
        Database.forget(home);
        this.database = Database.start(home, databasePort, password);
        SchemaMigration.migrate(database.owner());
        this.relay = new Relay(databasePort);
        startServer();
    }

    Path home() {
        return home;
    }

    Ledger ledger() {
        return ledger;
    }

    Relay relay() {
        return relay;
    }

    // ---- server

    void startServer() throws InterruptedException {
        startServer(EAR, Map.of());
    }

    /** Starts it with another archive and what that has to know. */
    void startServer(Path ear, Map<String, String> more) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DB_URL",
                database.urlAt(relay.port()),
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
        environment.putAll(more);
        server = ApplicationServer.start(
                Path.of(System.getProperty("jboss.home")), home.resolve("server"), ear, port, environment);
        server.awaitDeployment();
    }

    ApplicationServer server() {
        ApplicationServer running = server;
        if (running == null) {
            throw new IllegalStateException("No server was started");
        }
        return running;
    }

    /** Threads of the server, 0 where the system does not say. */
    int threads() throws IOException {
        Path tasks = Path.of("/proc", Long.toString(server().pid()), "task");
        if (!Files.exists(tasks)) {
            return 0;
        }
        try (Stream<Path> each = Files.list(tasks)) {
            return Math.toIntExact(each.count());
        }
    }

    // ---- database

    ProcessHandle databaseProcess() {
        return database.process();
    }

    /** Ends it at once, in the middle of whatever it was doing. */
    void killDatabase() {
        ProcessHandle process = database.process();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it on the files that are there. */
    void startDatabase() {
        database = Database.start(home, databasePort, password);
    }

    /** To be closed by whoever asked. */
    Rows rows() throws SQLException {
        return new Rows(database.connect());
    }

    // ---- people

    SomeGroup group(int men, ZoneId zone) throws SQLException {
        try (Rows rows = rows()) {
            return SomeGroup.of(men, zone, rows, hash);
        }
    }

    Person person(String login) {
        return new Person(URI.create("http://127.0.0.1:" + port), login, password);
    }

    /** Facilitators, each before the roll of her own group, signed in. */
    List<Facilitator> facilitators(int how, int men) throws SQLException, IOException, InterruptedException {
        List<Facilitator> all = new ArrayList<>();
        for (int i = 0; i < how; i++) {
            try (Rows rows = rows()) {
                SomeGroup group = SomeGroup.of(men, ZONE, rows, hash);
                Facilitator facilitator =
                        new Facilitator(person(group.facilitator()), group.sessionNow(ZONE, rows), ledger);
                facilitator.begin();
                all.add(facilitator);
            }
        }
        return all;
    }

    /** The whole ledger beside the database. */
    Findings findings() throws SQLException {
        try (Rows rows = rows()) {
            return Findings.of(ledger, rows);
        }
    }

    @Override
    public void close() throws IOException {
        ApplicationServer running = server;
        if (running != null) {
            running.close();
        }
        relay.close();
        database.close();
    }
}
