package org.reeduca.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import org.reeduca.compliance.State;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.Person;

/**
 * A day of a man that looks otherwise than when it was computed before.
 *
 * @param figure ground of the order
 * @param asOf the day
 * @param knownAt when it had been computed before
 * @param foundAt when it was computed again
 */
public record DifferenceLine(
        Person man,
        Bilingual figure,
        LocalDate asOf,
        Instant knownAt,
        Instant foundAt,
        Cause cause,
        Side before,
        Side after) {

    /** What was answered, in short. */
    public record Side(State state, int credited, int required, int unexcused, int excused, int lateCount) {}
}
