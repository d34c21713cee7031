package org.reeduca.faults;

import java.sql.SQLException;
import java.util.List;

/**
 * Nothing goes wrong; and the checker is shown what it has to find: a mark that was acknowledged and never sent, and one that
 * is there twice.
 */
final class Control implements Fault {

    private static final long MILLIS = 5_000;

    @Override
    public Outcome meets(Installation installation) throws Exception {
        List<Facilitator> facilitators = installation.facilitators(4, 8);
        Crew crew = new Crew(facilitators, Crew.Temper.GOES_ON, 0);
        try {
            Thread.sleep(MILLIS);
        } finally {
            crew.stop();
        }
        Findings findings = installation.findings();
        int silences = facilitators.stream().mapToInt(Facilitator::silences).sum();
        int lost = lostOfNeverSent(installation, facilitators.get(0));
        int doubled = doubledByHand(installation);
        return new Outcome(
                "control",
                findings + "; " + silences + " without an answer; of 1 never sent " + lost
                        + " is reported lost, of 1 doubled by" + " hand " + doubled,
                findings.good() && silences == 0 && lost == 1 && doubled == 1);
    }

    private static int lostOfNeverSent(Installation installation, Facilitator facilitator) throws Exception {
        Ledger wrong = installation.ledger().copy();
        wrong.acknowledged(facilitator.next(), 1);
        try (Rows rows = installation.rows()) {
            return Findings.of(wrong, rows).lost().size();
        }
    }

    /** In a transaction that is taken back. */
    private static int doubledByHand(Installation installation) throws SQLException {
        try (Rows rows = installation.rows()) {
            rows.connection().setAutoCommit(false);
            rows.change("""
                    INSERT INTO attendance_mark (participant_id, session_id, revision, mark, note, recorded_at, recorded_by)
                    SELECT participant_id, session_id, 9999, mark, note, recorded_at, recorded_by FROM attendance_mark
                    WHERE note LIKE 'key %' LIMIT 1
                    """);
            int doubled = Findings.of(installation.ledger(), rows).doubled().size();
            rows.connection().rollback();
            return doubled;
        }
    }
}
