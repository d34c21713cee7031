package org.reeduca.faults;

import java.util.List;
import org.reeduca.faults.Relay.Loss;

/** The connection ends with the COMMIT of a mark: on its way there, or on the way back of the answer. */
final class CommitLost implements Fault {

    private static final int TIMES = 10;

    @Override
    public Outcome meets(Installation installation) throws Exception {
        List<Facilitator> one = installation.facilitators(1, 8);
        Facilitator facilitator = one.get(0);
        facilitator.mark();
        int before = installation.relay().losses();
        int told = 0;
        int wrong = 0;
        for (int i = 0; i < 2 * TIMES; i++) {
            Loss loss = i % 2 == 0 ? Loss.ANSWER : Loss.COMMIT;
            installation.relay().loseNext(loss);
            if (facilitator.mark()) {
                told++;
                continue;
            }
            if (Doubts.of(one, installation).recorded() != (loss == Loss.ANSWER ? 1 : 0)) {
                wrong++;
            }
            if (DatabaseKilled.secondsUntil(facilitator::mark, System.nanoTime()) > 10) {
                throw new IllegalStateException("A mark is not acknowledged after its connection was lost");
            }
        }
        int losses = installation.relay().losses() - before;
        Findings findings = installation.findings();
        return new Outcome(
                "COMMIT lost",
                ("%d connections cut, every other one after the database had committed; %s; %d acknowledged all the same; %d times"
                                + " the database had something else than expected before the retry")
                        .formatted(losses, findings, told, wrong),
                findings.good() && losses == 2 * TIMES && told == 0 && wrong == 0);
    }
}
