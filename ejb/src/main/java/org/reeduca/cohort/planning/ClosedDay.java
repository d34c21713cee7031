package org.reeduca.cohort.planning;

import java.time.LocalDate;
import org.reeduca.programme.Bilingual;

/**
 * A day on which a centre does not meet.
 *
 * @param why for readers; what somebody typed is the same in both languages
 * @param layer where it holds
 */
public record ClosedDay(LocalDate day, Bilingual why, Layer layer) {

    /** Where a closed day holds, from the widest to the narrowest. */
    public enum Layer {
        NATIONAL,
        STATE,
        MUNICIPALITY,
        /** Several centres at once, such as those in the way of a hurricane. */
        ZONE,
        /** A day off that the centre has every year or agreed on. */
        CENTRE,
        /** A closure that somebody declared, with its cause. */
        CLOSURE
    }
}
