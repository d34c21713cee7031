package org.reeduca.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Population codes of nobody: letters of no name, a right check digit. */
public final class SomeCurp {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private SomeCurp() {}

    /**
     * A code that says this.
     *
     * @param sex H, M or X
     * @param entity two letters
     */
    public static String of(LocalDate birth, char sex, String entity) {
        return of("XAXX", birth, sex, entity, 0);
    }

    /** A code with these four letters, the so-manieth of those that are alike. */
    public static String of(String letters, LocalDate birth, char sex, String entity, int like) {
        char differentiator = (char) ((birth.getYear() < 2000 ? '0' : 'A') + like);
        String seventeen = letters + DAY.format(birth) + sex + entity + "XXX" + differentiator;
        return seventeen + Curp.checkDigit(seventeen);
    }
}
