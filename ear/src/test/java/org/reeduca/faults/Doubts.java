package org.reeduca.faults;

import java.sql.SQLException;
import java.util.List;

/**
 * Marks that got no answer.
 *
 * @param recorded how many of them the database has all the same
 */
record Doubts(int all, int recorded) {

    static Doubts of(List<Facilitator> facilitators, Installation installation) throws SQLException {
        int all = 0;
        int recorded = 0;
        try (Rows rows = installation.rows()) {
            for (Facilitator facilitator : facilitators) {
                Change doubt = facilitator.doubt();
                if (doubt != null) {
                    all++;
                    recorded += Math.toIntExact(
                            rows.number("SELECT COUNT(*) FROM attendance_mark WHERE note = ?", doubt.note()));
                }
            }
        }
        return new Doubts(all, recorded);
    }
}
