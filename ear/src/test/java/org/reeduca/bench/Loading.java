package org.reeduca.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import org.reeduca.demo.Nation;
import org.reeduca.demo.NationPlan;
import org.reeduca.demo.PaperWorkbook;
import org.reeduca.server.Database;

/**
 * P7: how fast rows come in by the generator of a nation and by the import of a workbook, with everything that judges
 * them, over LOAD DATA of the same rows into {@link Copies}.
 */
final class Loading {

    /** Centres of different sizes come in a cycle of five; a block is one cycle. */
    private static final int CENTRES_IN_A_BLOCK = 5;

    private static final int MEN_OF_A_CENTRE = 333;
    private static final int SHEETS = 40;
    private static final int MEN_IN_A_SHEET = 50;

    private final Settings settings;
    private final Database database;
    private final String password;
    private final Path demo;

    /** @param database migrated and empty */
    Loading(Settings settings, Database database, String password, Path demo) {
        this.settings = settings;
        this.database = database;
        this.password = password;
        this.demo = demo;
    }

    /** Something that brings rows in. */
    @FunctionalInterface
    interface Block {
        /** Seconds that it took. */
        double run() throws Exception;
    }

    /** Writes a nation of as many centres as are needed. */
    Throughput nation(String passwordHash) throws Exception {
        int blocks = settings.loadingWarmup() + settings.blocks();
        int centres = blocks * CENTRES_IN_A_BLOCK;
        NationPlan plan = new NationPlan(centres, centres * MEN_OF_A_CENTRE, 3, 1);
        LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));
        try (Nation nation = new Nation(database::connect, plan, today, demo, passwordHash)) {
            Throughput throughput = compare(
                    settings.blocks(),
                    () -> seconds(() -> {
                        for (int i = 0; i < CENTRES_IN_A_BLOCK; i++) {
                            nation.writeNext();
                        }
                        nation.settle();
                    }));
            nation.finish();
            return throughput;
        }
    }

    /** Brings workbooks into the first centre; what a person does between upload and load is not timed. */
    Imported workbooks() throws Exception {
        PaperWorkbook paper =
                new PaperWorkbook(demo, LocalDate.now(ZoneId.of("UTC")).minusYears(1), 1);
        String coordinator = Nation.login("coordinacion", firstCentre());
        try (Connection counters = database.connect();
                ImportVisit visit = new ImportVisit(settings.port(), coordinator, password)) {
            double[] uploads = new double[settings.loadingWarmup() + settings.imports()];
            double[] loads = new double[uploads.length];
            int[] at = {0};
            Throughput throughput = compare(settings.imports(), () -> {
                byte[] workbook = paper.next(SHEETS, MEN_IN_A_SHEET);
                String[] draft = new String[1];
                uploads[at[0]] = seconds(() -> draft[0] = visit.upload("paper.xlsx", workbook));
                String body = visit.fillIn(draft[0]);
                loads[at[0]] = seconds(() -> visit.load(body));
                return uploads[at[0]] + loads[at[0]++];
            });
            Statements.Count count = new Statements(counters).of(once(visit, paper), 1);
            return new Imported(
                    throughput,
                    SHEETS * MEN_IN_A_SHEET,
                    Ratio.percentile(uploads, 0.5),
                    Ratio.percentile(loads, 0.5),
                    count);
        }
    }

    private static Work once(ImportVisit visit, PaperWorkbook paper) {
        return new Work() {
            private String body = "";

            @Override
            public void prepare() throws Exception {
                body = visit.fillIn(visit.upload("paper.xlsx", paper.next(SHEETS, MEN_IN_A_SHEET)));
            }

            @Override
            public void run() throws Exception {
                visit.load(body);
            }
        };
    }

    private Throughput compare(int blocks, Block block) throws Exception {
        int warmup = settings.loadingWarmup();
        double[] seconds = new double[blocks];
        double[] floors = new double[blocks];
        long[] rows = new long[blocks];
        try (Copies copies = new Copies(DriverManager.getConnection(
                database.url() + "?allowLocalInfile=true&tinyInt1isBit=false", Database.OWNER_USER, password))) {
            copies.read();
            for (int i = -warmup; i < blocks; i++) {
                double own = block.run();
                long read = copies.read();
                double floor = seconds(copies::load);
                if (i >= 0) {
                    seconds[i] = own;
                    floors[i] = floor;
                    rows[i] = read;
                }
            }
        }
        return Throughput.of(seconds, floors, rows);
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private String firstCentre() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet centre = statement.executeQuery("SELECT code FROM centre ORDER BY id LIMIT 1")) {
            centre.next();
            return centre.getString(1);
        }
    }
}
