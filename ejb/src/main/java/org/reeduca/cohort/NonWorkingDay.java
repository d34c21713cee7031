package org.reeduca.cohort;

import java.time.LocalDate;
import org.reeduca.programme.Bilingual;

/**
 * A day on which the centre does not meet.
 *
 * @param name for readers
 * @param scope where it holds
 */
public record NonWorkingDay(LocalDate day, Bilingual name, Scope scope) {

    /** Where a day off holds. */
    public enum Scope {
        NATIONAL,
        STATE,
        MUNICIPALITY,
        CENTRE
    }
}
