package org.reeduca.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The application is ended at a random moment while marks are sent, again and again. */
final class ApplicationKilled implements Fault {

    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final int LONGEST_MILLIS = 1_500;

    /** After which nobody is killed any more: on a slow machine a server needs long to start. */
    private static final long MOST_NANOS =
            Duration.ofMinutes(Integer.getInteger("faults.kill.minutes", 8)).toNanos();

    @Override
    public Outcome meets(Installation installation) throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Facilitator> facilitators = installation.facilitators(4, 8);
        int doubts = 0;
        int recorded = 0;
        int different = 0;
        long end = System.nanoTime() + MOST_NANOS;
        int kills = 0;
        while (kills < KILLS && System.nanoTime() < end) {
            Crew crew = new Crew(facilitators, Crew.Temper.STOPS, 0);
            try {
                Thread.sleep(100 + random.nextInt(LONGEST_MILLIS));
                installation.server().kill();
            } finally {
                crew.stop();
            }
            Doubts open = Doubts.of(facilitators, installation);
            doubts += open.all();
            recorded += open.recorded();
            installation.startServer();
            for (Facilitator facilitator : facilitators) {
                facilitator.begin();
                if (facilitator.doubt() != null && !facilitator.mark()) {
                    throw new IllegalStateException("A mark is not acknowledged after a restart");
                }
                different += facilitator.differentNow();
            }
            System.out.printf("  killed %d of %d times%n", ++kills, KILLS);
        }
        Findings findings = installation.findings();
        return new Outcome(
                "application killed",
                "%d kills of %d (seed %d); %s; %d marks without an answer, of which %d were recorded; %d answers differ after the restart"
                        .formatted(kills, KILLS, seed, findings, doubts, recorded, different),
                findings.good() && different == 0);
    }
}
