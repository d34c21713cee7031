package org.reeduca.faults;

import java.util.List;

/** The database is ended while marks are sent, and started again on the same files; the application goes on by itself. */
final class DatabaseKilled implements Fault {

    private static final int KILLS = 3;
    private static final long DOWN_MILLIS = 2_000;
    private static final double MOST_SECONDS = 10;

    @Override
    public Outcome meets(Installation installation) throws Exception {
        List<Facilitator> facilitators = installation.facilitators(4, 8);
        double page = 0;
        double save = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Crew crew = new Crew(facilitators, Crew.Temper.GOES_ON, 0);
            try {
                Thread.sleep(1_500);
                installation.killDatabase();
                Thread.sleep(DOWN_MILLIS);
            } finally {
                crew.stop();
            }
            installation.startDatabase();
            long up = System.nanoTime();
            page = Math.max(page, secondsUntil(() -> facilitators.get(0).look().statusCode() == 200, up));
            for (Facilitator facilitator : facilitators) {
                save = Math.max(save, secondsUntil(facilitator::mark, up));
            }
        }
        Findings findings = installation.findings();
        return new Outcome(
                "database killed",
                "%d kills; %s; %d requests failed meanwhile; a page after %.1f s, everybody's save after %.1f s (%.0f allowed)"
                        .formatted(
                                KILLS,
                                findings,
                                facilitators.stream()
                                        .mapToInt(Facilitator::silences)
                                        .sum(),
                                page,
                                save,
                                MOST_SECONDS),
                findings.good() && page <= MOST_SECONDS && save <= MOST_SECONDS);
    }

    /** Something that works or does not yet. */
    interface Try {
        boolean works() throws Exception;
    }

    /** Seconds since then until it works; gives up after a minute. */
    static double secondsUntil(Try attempt, long since) throws Exception {
        while (!attempt.works()) {
            if (System.nanoTime() - since > 60e9) {
                return Double.POSITIVE_INFINITY;
            }
            Thread.sleep(100);
        }
        return (System.nanoTime() - since) / 1e9;
    }
}
