package org.reeduca.web.faces;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a date as people type it: {@code 9/3/26}, {@code 09-03-2026}, {@code 9 mar 2026}, {@code 9 de marzo de
 * 2026}, {@code 2026-03-09}. Day before month, always, in both languages.
 */
public final class TypedDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{1,2}|\\p{L}{3,})\\.?[\\s/.-]+(\\d{4}|\\d{2})");
    private static final Pattern JOINING_WORD = Pattern.compile("\\b(del?|of)\\b");

    /** Month names by number; a typed month is any start, three letters or more, of one of its names. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("enero", "january"),
            List.of("febrero", "february"),
            List.of("marzo", "march"),
            List.of("abril", "april"),
            List.of("mayo", "may"),
            List.of("junio", "june"),
            List.of("julio", "july"),
            List.of("agosto", "august"),
            List.of("septiembre", "setiembre", "september"),
            List.of("octubre", "october"),
            List.of("noviembre", "november"),
            List.of("diciembre", "december"));

    private TypedDate() {}

    /**
     * The date that was meant.
     *
     * @throws DateTimeParseException when the text is no date at all
     * @throws DateTimeException when it is one that does not exist, as 31/02/2026
     */
    public static LocalDate parse(String text) {
        String typed = JOINING_WORD
                .matcher(text.strip().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher date = TYPED.matcher(typed);
        if (!date.matches()) {
            throw new DateTimeParseException("not a date", text, 0);
        }
        return LocalDate.of(year(date.group(3)), month(date.group(2), text), number(date, 1));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Two digits mean the hundred years from 1950 to 2049. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String typed, String text) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(typed))) {
                return i + 1;
            }
        }
        throw new DateTimeParseException("no such month", text, 0);
    }
}
