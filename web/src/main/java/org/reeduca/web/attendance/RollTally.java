package org.reeduca.web.attendance;

import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollLine;

/** How many of the men expected attended, came late, were absent, are without a mark. */
public record RollTally(long attended, long late, long absent, long unrecorded) {

    static RollTally of(Roll roll) {
        return new RollTally(
                count(roll, "ATTENDED") + count(roll, "LEFT_EARLY"),
                count(roll, "LATE"),
                count(roll, "ABSENT"),
                count(roll, "UNRECORDED"));
    }

    private static long count(Roll roll, String sign) {
        return roll.lines().stream()
                .filter(RollLine::expected)
                .filter(line -> RollRow.sign(line.observed()).equals(sign))
                .count();
    }

    /** Men expected in the session. */
    public long expected() {
        return attended + late + absent + unrecorded;
    }
}
