package org.reeduca.compliance;

/**
 * What the table of outcomes says about one session.
 *
 * @param outcome the outcome
 * @param rule number of the first rule that matched, 0 for a voluntary attendance
 * @param creditable whether the attendance can be credited
 * @param countsAs which counter it moves
 */
record Judgement(Outcome outcome, int rule, boolean creditable, CountsAs countsAs) {

    /** Which counter an outcome moves. */
    enum CountsAs {
        NOTHING,
        LATE,
        EXCUSED,
        UNEXCUSED
    }

    /** The same attendance when nothing was owed: credit is possible, blame is not. */
    Judgement voluntarily() {
        return new Judgement(Outcome.VOLUNTARY, 0, creditable, CountsAs.NOTHING);
    }
}
