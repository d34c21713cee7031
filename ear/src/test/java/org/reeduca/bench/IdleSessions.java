package org.reeduca.bench;

import java.io.IOException;
import org.reeduca.demo.ManyMen.BigGroup;

/** What the server keeps for somebody who signed in, looked at five pages and does nothing any more. */
final class IdleSessions {

    private static final int BEFORE = 20;
    private static final int COUNTED = 200;
    private static final double BAR = 25;

    private final Settings settings;
    private final FloorPage floor;
    private final BigGroup group;
    private final String password;

    IdleSessions(Settings settings, FloorPage floor, BigGroup group, String password) {
        this.settings = settings;
        this.floor = floor;
        this.group = group;
        this.password = password;
    }

    Bar measure() throws IOException {
        visits(BEFORE);
        double before = floor.heap();
        visits(COUNTED);
        double after = floor.heap();
        double each = (after - before) / COUNTED / 1e3;
        return Bar.atMost("P8", "kB of heap for each idle session", each, BAR, COUNTED + " sessions, five pages each");
    }

    /** Each closes its connection and keeps its session. */
    private void visits(int people) throws IOException {
        String[] pages = {
            "/participant/search.xhtml",
            "/attendance/today.xhtml",
            "/attendance/roll.xhtml?session=" + group.todaySession(),
            "/attendance/roll.xhtml?session=" + group.lastHeldSession(),
            "/matrix/view.xhtml?cohort=" + group.cohort()
        };
        for (int i = 0; i < people; i++) {
            try (Visitor visitor = new Visitor(settings.port(), group.facilitator(), password)) {
                for (String page : pages) {
                    visitor.get(page).expect(200);
                }
            }
        }
    }
}
