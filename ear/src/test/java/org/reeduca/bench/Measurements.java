package org.reeduca.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeduca.demo.ManyMen;
import org.reeduca.demo.ManyMen.BigGroup;
import org.reeduca.server.Database;

/** Everything that is measured, one after the other. */
final class Measurements {

    private static final int[] SIZES = {12, 24, 48};
    private static final int COUNTED = 50;
    private static final double TAIL_BAR = 1.5;
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");

    private final Settings settings;
    private final Database database;
    private final Connection owner;
    private final ManyMen groups;
    private final String password;

    Measurements(Settings settings, Database database, Connection owner, ManyMen groups, String password) {
        this.settings = settings;
        this.database = database;
        this.owner = owner;
        this.groups = groups;
        this.password = password;
    }

    Report run() throws Exception {
        List<BigGroup> made = new ArrayList<>();
        for (int men : SIZES) {
            made.add(groups.group(men));
        }
        Statements statements = new Statements(owner);
        try (FloorPage floor = new FloorPage(settings.port());
                RollVisit roll = new RollVisit(settings.port(), made.get(0), password);
                RawTransaction raw = new RawTransaction(database.connect())) {
            Saving saving = new Saving(roll, marks(made.get(0)));
            saving.prove(SIZES[0]);
            Comparison comparison = new Comparison(settings);
            Ratio look = comparison.of(
                    () -> roll.get().expect(200), List.of(() -> floor.get().expect(200)));
            Ratio save = comparison.of(saving, List.of(post(floor), raw::run));
            Allocated allocated = new Allocated(allocated(floor, roll::get), allocated(floor, floor::get));
            List<Size> sizes = new ArrayList<>();
            for (int i = 0; i < SIZES.length; i++) {
                sizes.add(size(statements, made.get(i), SIZES[i]));
            }
            return new Report(settings, look, save, allocated, sizes, bars(look, floor, made.get(0)));
        }
    }

    private List<Bar> bars(Ratio look, FloorPage floor, BigGroup group) throws Exception {
        List<Bar> bars = new ArrayList<>();
        bars.add(new IdleSessions(settings, floor, group, password).measure());
        try (Visitor visitor = new Visitor(settings.port(), group.facilitator(), password)) {
            bars.addAll(FirstLook.measure(visitor, RollVisit.address(group)));
        }
        bars.addAll(new Door(settings, owner, group, password).measure());
        bars.add(new Throng(settings, group, password).measure());
        bars.add(Bar.atMost(
                "P13",
                "p99 / p50 of looks, over the same of the floor",
                look.tail(),
                TAIL_BAR,
                "%.2f / %.2f".formatted(Ratio.tail(look.pageTimes()), Ratio.tail(look.floorTimes()))));
        return bars;
    }

    private Marks marks(BigGroup group) throws SQLException {
        return new Marks(owner, group.todaySession());
    }

    private static Work post(FloorPage floor) {
        return new Work() {
            @Override
            public void prepare() throws Exception {
                floor.fillIn();
            }

            @Override
            public void run() throws Exception {
                floor.post().expect(200);
            }
        };
    }

    /** Bytes allocated by the server for each run. */
    private static double allocated(FloorPage floor, Work work) throws Exception {
        long before = floor.allocated();
        for (int i = 0; i < COUNTED; i++) {
            work.run();
        }
        return (double) (floor.allocated() - before) / COUNTED;
    }

    private Size size(Statements statements, BigGroup group, int men) throws Exception {
        try (RollVisit roll = new RollVisit(settings.port(), group, password)) {
            Saving saving = new Saving(roll, marks(group));
            saving.prove(men);
            Answer page = roll.get().expect(200);
            String text = page.text();
            Matcher state = VIEW_STATE.matcher(text);
            return new Size(
                    men,
                    text.getBytes(UTF_8).length,
                    page.body().length,
                    roll.bodyBytes(),
                    state.find() ? state.group(1).length() : 0,
                    statements.of(roll::get, COUNTED),
                    statements.of(saving, COUNTED));
        }
    }
}
