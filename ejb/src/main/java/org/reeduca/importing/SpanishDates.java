package org.reeduca.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Days as people type them in Mexico: the day always comes first, months may be names or their first letters, years may
 * have two figures (00-35 are 20xx, the rest 19xx).
 */
final class SpanishDates {

    private static final List<String> MONTHS =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic");

    private static final String MONTH =
            "(ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|"
                    + "ago(?:sto)?|sep(?:t|tiembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)\\b";
    private static final String BETWEEN = "\\s*[/.,\\-–]?\\s*(?:del?\\s+)?";
    private static final String FIGURES = "(\\d{1,2})\\s*[/.\\-–]\\s*(\\d{1,2})";
    private static final String YEAR = "(\\d{4}|\\d{2})(?!\\d)";
    private static final String NOT_INSIDE = "(?<![\\d/.\\-])";

    private static final Pattern BY_FIGURES = Pattern.compile(NOT_INSIDE + FIGURES + "\\s*[/.\\-–]\\s*" + YEAR);
    private static final Pattern BY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})[°º]?" + BETWEEN + MONTH + "\\.?" + BETWEEN + YEAR);
    private static final Pattern BY_ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern SHORT_BY_FIGURES =
            Pattern.compile(NOT_INSIDE + FIGURES + "(?!\\d|\\s*[/.\\-]\\s*\\d)");
    private static final Pattern SHORT_BY_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})[°º]?" + BETWEEN + MONTH);

    private static final Pattern WEEKDAY = Pattern.compile(
            "^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|lun|mar|mie|jue|vie|sab|dom)\\b[.,]?\\s*");
    private static final Pattern HOUR = Pattern.compile("(?:\\s+|(?<=\\d)t)\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?z?$");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    private static final int LAST_OF_THIS_CENTURY = 35;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    /**
     * What a text says.
     *
     * @param written whether the text names a day at all
     * @param date the day, null when none is named or it does not exist
     */
    record Reading(boolean written, @Nullable LocalDate date) {
        static final Reading NOTHING = new Reading(false, null);
        static final Reading IMPOSSIBLE = new Reading(true, null);

        boolean isImpossible() {
            return written && date == null;
        }
    }

    private SpanishDates() {}

    /**
     * Reads a text that should be one date and nothing else. A text without figures («no sabe», «pendiente») names no
     * day; a text with figures that are no date is an impossible one, because somebody must look at it.
     */
    static Reading read(String typed) {
        String text = WEEKDAY.matcher(Texts.key(typed)).replaceFirst("");
        text = HOUR.matcher(text).replaceFirst("");
        if (text.chars().noneMatch(Character::isDigit)) {
            return Reading.NOTHING;
        }
        for (Pattern form : List.of(BY_FIGURES, BY_MONTH, BY_ISO)) {
            Matcher match = form.matcher(text);
            if (match.matches()) {
                return dayOf(form, match, null);
            }
        }
        return Reading.IMPOSSIBLE;
    }

    /**
     * Looks for the first date anywhere in a text.
     *
     * @param year the year of a date that is typed without one; null when such a date cannot be placed
     */
    static Reading find(String text, @Nullable Integer year) {
        String key = Texts.key(text);
        Reading first = Reading.NOTHING;
        int at = Integer.MAX_VALUE;
        for (Pattern form : List.of(BY_FIGURES, BY_MONTH, BY_ISO, SHORT_BY_FIGURES, SHORT_BY_MONTH)) {
            Matcher match = form.matcher(key);
            if (match.find() && match.start() < at) {
                at = match.start();
                first = dayOf(form, match, year);
            }
        }
        return first;
    }

    /** The text without any complete date, so that its figures are not taken for hours. */
    static String without(String folded) {
        String text = folded;
        for (Pattern form : List.of(BY_FIGURES, BY_MONTH, BY_ISO)) {
            text = form.matcher(text).replaceAll(" ");
        }
        return text;
    }

    /** A year of this century named anywhere in the text. */
    static @Nullable Integer yearIn(String text) {
        Matcher match = YEAR_ALONE.matcher(text);
        return match.find() ? Integer.valueOf(match.group(1)) : null;
    }

    /** {@code 05/02/2026}. */
    static String dayFirst(LocalDate date) {
        return String.format(Locale.ROOT, "%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** The full year of one typed with two figures. */
    static int century(int twoFigures) {
        return twoFigures + (twoFigures <= LAST_OF_THIS_CENTURY ? 2000 : 1900);
    }

    private static Reading dayOf(Pattern form, Matcher match, @Nullable Integer year) {
        if (form == BY_ISO) {
            return day(number(match, 1), number(match, 2), number(match, 3));
        }
        boolean named = form == BY_MONTH || form == SHORT_BY_MONTH;
        int month = named ? monthOf(match.group(2)) : number(match, 2);
        if (match.groupCount() < 3) {
            return year == null ? Reading.NOTHING : day(year, month, number(match, 1));
        }
        int written = number(match, 3);
        return day(match.group(3).length() == 2 ? century(written) : written, month, number(match, 1));
    }

    private static Reading day(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Reading.IMPOSSIBLE;
        }
        try {
            return new Reading(true, LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Reading.IMPOSSIBLE;
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int monthOf(String name) {
        return name.startsWith("set") ? 9 : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }
}
