package org.reeduca.bench;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.reeduca.access.PasswordHash;
import org.reeduca.demo.ManyMen;
import org.reeduca.server.ApplicationServer;
import org.reeduca.server.Database;
import org.reeduca.shared.SchemaMigration;

/** {@code mvn -Pbench verify}: database, server, the bare page beside the application, measurements, report. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.ofSystem();
        Path home = Files.createDirectories(Path.of(System.getProperty("bench.directory")));
        Path demo = Path.of(System.getProperty("repository.root"), "sql", "demo");
        String password = new BigInteger(160, new SecureRandom()).toString(36);
        ApplicationServer.deleteTree(home.resolve("data"));
        try (Database database = Database.start(home, Database.freePort(), password)) {
            SchemaMigration.migrate(database.owner());
            try (Connection owner = database.connect();
                    ApplicationServer server = server(database, home, settings, password)) {
                // yesterday's meeting has begun, whatever the hour; its roll can be taken today
                LocalDate yesterday = LocalDate.now(ZoneId.of("America/Cancun")).minusDays(1);
                ManyMen groups = new ManyMen(
                        owner, yesterday, demo, PasswordHash.of(password).text());
                server.awaitDeployment();
                server.deploy(FloorWar.write(home.resolve(FloorWar.NAME)));
                Report report = new Measurements(settings, database, owner, groups, password).run();
                report.print(System.out);
                report.write(home.resolve("result.json"));
            }
        }
    }

    private static ApplicationServer server(Database database, Path home, Settings settings, String password) {
        return ApplicationServer.start(
                Path.of(System.getProperty("jboss.home")),
                home.resolve("server"),
                Path.of(System.getProperty("ear.file")),
                settings.port(),
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
    }
}
