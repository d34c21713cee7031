package org.reeduca.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The population registry key of a person in Mexico (Clave Única de Registro de Población), 18 characters.
 *
 * <p>Positions, counted from 1: 1-4 letters of the name, 5-10 birth date as yymmdd, 11 sex (H man, M woman, X non-binary),
 * 12-13 entity of birth (NE: abroad), 14-16 consonants of the name, 17 a digit for births before 2000 and a letter since,
 * 18 check digit. Source: RENAPO, Instructivo normativo para la asignación de la CURP; the check digit was verified here
 * against its published examples.
 *
 * <p>An instance is always a well-formed key of an existing day with the right check digit; nothing is said about whether
 * RENAPO ever issued it.
 *
 * @param value the 18 characters in upper case
 */
public record Curp(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][AEIOUX][A-Z]{2}"
            + "\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[HMX]"
            + "(?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)"
            + "[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\\d");

    /** Place of each character in this alphabet is its weight in the check sum; Ñ counts although no key carries it. */
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    /** Keys that the tax office hands out for «foreigner without key»: they pass the digit but name nobody. */
    private static final Set<String> GENERIC = Set.of("XEXX010101HNEXXXA4", "XEXX010101MNEXXXA8");

    private static final int LENGTH = 18;

    /** What is wrong with a text that was meant to be a key. */
    public enum Fault {
        /** Not the 18-character form, or a day that does not exist, or a generic key. */
        FORMAT,
        /** The right form, but the last digit does not follow from the other seventeen characters. */
        CHECK_DIGIT
    }

    /** What a key says otherwise than the person who shows it. */
    public enum Contradiction {
        BIRTH_DATE,
        SEX,
        ENTITY
    }

    /** Guards the promise of the type; use {@link #parse} for text of uncertain origin. */
    public Curp {
        if (faultOf(value).isPresent()) {
            throw new IllegalArgumentException("not a CURP");
        }
    }

    /**
     * Reads typed text; capitals and surrounding blanks do not matter.
     *
     * @return empty when {@link #faultOf} names a fault
     */
    public static Optional<Curp> parse(String typed) {
        String tidy = tidy(typed);
        return faultOf(tidy).isPresent() ? Optional.empty() : Optional.of(new Curp(tidy));
    }

    /** The typed text in upper case without surrounding blanks, valid or not. */
    public static String tidy(String typed) {
        return typed.replace('\u00A0', ' ').strip().toUpperCase(Locale.ROOT);
    }

    /** The first thing wrong with an already tidied text, if anything is. */
    public static Optional<Fault> faultOf(String tidy) {
        if (!FORM.matcher(tidy).matches()
                || GENERIC.contains(tidy)
                || dayOf(tidy).isEmpty()) {
            return Optional.of(Fault.FORMAT);
        }
        return checkDigit(tidy) == tidy.charAt(LENGTH - 1) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /** The day of birth; position 17 tells the century. */
    public LocalDate birthDate() {
        return dayOf(value).orElseThrow();
    }

    /** Sex as registered: {@code H}, {@code M} or {@code X}. */
    public char sex() {
        return value.charAt(10);
    }

    /** Two-letter code of the entity of birth, {@code NE} for abroad. */
    public String entity() {
        return value.substring(11, 13);
    }

    /**
     * In what the key differs from what somebody says about himself; what he does not say is not compared. A key that
     * contradicts its bearer was mistyped, or belongs to somebody else.
     *
     * @param birthDate day of birth
     * @param sex {@code H}, {@code M} or {@code X}
     * @param entity two-letter code of the entity of birth
     */
    public Set<Contradiction> contradictions(
            @Nullable LocalDate birthDate, @Nullable Character sex, @Nullable String entity) {
        Set<Contradiction> found = EnumSet.noneOf(Contradiction.class);
        if (birthDate != null && !birthDate.equals(birthDate())) {
            found.add(Contradiction.BIRTH_DATE);
        }
        if (sex != null && sex != sex()) {
            found.add(Contradiction.SEX);
        }
        if (entity != null && !entity.equals(entity())) {
            found.add(Contradiction.ENTITY);
        }
        return found;
    }

    @Override
    public String toString() {
        return value;
    }

    /**
     * The check digit that the first seventeen characters ask for: the sum of each character's value times its weight
     * (18 down to 2), taken to the next multiple of ten.
     */
    static char checkDigit(String seventeenOrMore) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(seventeenOrMore.charAt(i)) * (LENGTH - i);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static Optional<LocalDate> dayOf(String wellFormed) {
        int century = Character.isDigit(wellFormed.charAt(16)) ? 1900 : 2000;
        int year = century + Integer.parseInt(wellFormed, 4, 6, 10);
        try {
            return Optional.of(LocalDate.of(
                    year, Integer.parseInt(wellFormed, 6, 8, 10), Integer.parseInt(wellFormed, 8, 10, 10)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
