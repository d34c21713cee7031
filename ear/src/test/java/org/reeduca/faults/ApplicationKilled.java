package org.reeduca.faults;

import java.util.List;
import java.util.Random;

/** The application is ended at a random moment while marks are sent, again and again. */
final class ApplicationKilled implements Fault {

    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final int LONGEST_MILLIS = 1_500;

    @Override
    public Outcome meets(Installation installation) throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Facilitator> facilitators = installation.facilitators(4, 8);
        int doubts = 0;
        int recorded = 0;
        int different = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Crew working = new Crew(facilitators, Crew.Temper.STOPS, 0)) {
                Thread.sleep(100 + random.nextInt(LONGEST_MILLIS));
                installation.server().kill();
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
            System.out.printf("  killed %d of %d times%n", kill, KILLS);
        }
        Findings findings = installation.findings();
        return new Outcome(
                "application killed",
                "%d kills (seed %d); %s; %d marks without an answer, of which %d were recorded; %d answers differ after the restart"
                        .formatted(KILLS, seed, findings, doubts, recorded, different),
                findings.good() && different == 0);
    }
}
