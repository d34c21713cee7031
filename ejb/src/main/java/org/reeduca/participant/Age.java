package org.reeduca.participant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How old somebody is on a day. Whoever was born on 29 February grows a year older on 1 March of years without that day.
 *
 * <p>The programme is for adults. From 12 to 17 years people are adolescents (Ley General de los Derechos de Niñas, Niños
 * y Adolescentes, art. 5) and belong to another system of justice with programmes of its own, so nothing of theirs is kept.
 */
public final class Age {

    /** Years from which somebody is of age (Constitución Política, art. 34). */
    public static final int OF_AGE = 18;

    private Age() {}

    /** Full years on that day; negative for a birth more than a year ahead. */
    public static int years(LocalDate born, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(born, day);
    }

    /** Whether he is not yet of age on that day. */
    public static boolean isMinor(LocalDate born, LocalDate day) {
        return years(born, day) < OF_AGE;
    }
}
