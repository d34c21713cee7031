package org.reeduca.bench;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeduca.access.PasswordHash;
import org.reeduca.demo.ManyMen;
import org.reeduca.demo.ManyMen.BigGroup;
import org.reeduca.demo.NationPlan;
import org.reeduca.server.ApplicationServer;
import org.reeduca.server.Database;
import org.reeduca.shared.SchemaMigration;

/** {@code mvn -Pbench verify}: one of four benchmarks, each with a database and a server of its own. */
public final class Bench {

    private static final int RECOMPUTATIONS = 3;

    private final Settings settings = Settings.ofSystem();
    private final Path home;
    private final Path demo = Path.of(System.getProperty("repository.root"), "sql", "demo");
    private final String password = new BigInteger(160, new SecureRandom()).toString(36);
    private final String hash = PasswordHash.of(password).text();

    private Bench(Path home) {
        this.home = home;
    }

    /** The system property {@code bench.part} says which: {@code roll} (usual), {@code loading}, {@code nation} or {@code standings}. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench(Files.createDirectories(Path.of(System.getProperty("bench.directory"))));
        switch (System.getProperty("bench.part", "roll")) {
            case "roll" -> bench.roll();
            case "loading" -> bench.loading();
            case "nation" -> bench.nation();
            case "standings" -> bench.standings();
            default -> throw new IllegalArgumentException("bench.part is roll, loading, nation or standings");
        }
    }

    /** The roll against the bare page beside the application, with a nation in the database. */
    private void roll() throws Exception {
        try (Database database = database();
                Connection owner = database.connect()) {
            if (!settings.nation().isEmpty()) {
                Country.write(plan(settings.nation()), database, demo, hash);
            }
            try (ApplicationServer server = server(database)) {
                server.awaitDeployment();
                server.deploy(FloorWar.write(home.resolve(FloorWar.NAME)));
                Report report = new Measurements(settings, database, owner, groups(owner), password).run();
                report.print(System.out);
                report.write(home.resolve("result.json"));
            }
        }
    }

    private ManyMen groups(Connection owner) {
        // yesterday's meeting has begun, whatever the hour; its roll can be taken today
        LocalDate yesterday = LocalDate.now(ZoneId.of("America/Cancun")).minusDays(1);
        return new ManyMen(owner, yesterday, demo, hash);
    }

    /** All standings of a nation computed anew. */
    private void standings() throws Exception {
        NationPlan plan = plan(settings.nation());
        try (Database database = database();
                Connection owner = database.connect()) {
            Country.write(plan, database, demo, hash);
            try (ApplicationServer server = server(database)) {
                server.awaitDeployment();
                Recomputation report = Recomputation.of(plan, settings.port(), owner, password, RECOMPUTATIONS);
                report.print(System.out);
                Report.write(home.resolve("standings.json"), report.json());
            }
        }
    }

    private static NationPlan plan(String sizes) {
        return NationPlan.of(sizes, 3, 1);
    }

    /** Rows that come in against LOAD DATA. */
    private void loading() throws Exception {
        try (Database database = database()) {
            Loading loading = new Loading(settings, database, password, demo);
            Throughput nation = loading.nation(hash);
            try (ApplicationServer server = server(database)) {
                server.awaitDeployment();
                LoadingReport report = new LoadingReport(settings, nation, loading.workbooks());
                report.print(System.out);
                Report.write(home.resolve("loading.json"), report.json());
            }
        }
    }

    /** Pages of nations that grow. */
    private void nation() throws Exception {
        List<Country> countries = new ArrayList<>();
        for (String sizes : System.getProperty("bench.nations", "19x6250,75x25000,300x100000")
                .split(",")) {
            try (Database database = database();
                    Connection owner = database.connect()) {
                Country country = Country.write(plan(sizes), database, demo, hash);
                BigGroup group = groups(owner).group(12);
                try (ApplicationServer server = server(database)) {
                    server.awaitDeployment();
                    countries.add(country.visited(settings, owner, group, password));
                }
            }
        }
        CountryReport report = new CountryReport(settings, countries);
        report.print(System.out);
        Report.write(home.resolve("nation.json"), report.json());
    }

    /** Empty but for the schema and reference data. */
    private Database database() throws Exception {
        ApplicationServer.deleteTree(home.resolve("data"));
        Database database = Database.start(home, Database.freePort(), password);
        SchemaMigration.migrate(database.owner());
        return database;
    }

    private ApplicationServer server(Database database) {
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
