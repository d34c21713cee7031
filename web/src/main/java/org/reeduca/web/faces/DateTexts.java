package org.reeduca.web.faces;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How dates and times are written, in one language. Patterns are spelled out: the styles of a locale differ between
 * Java releases and between server and browser.
 */
public final class DateTexts {

    private static final DateTexts SPANISH = new DateTexts(
            Languages.SPANISH, "EEEE d 'de' MMMM 'de' yyyy", "d MMM yyyy", "EEE d MMM", "MMMM 'de' yyyy", " h");
    private static final DateTexts ENGLISH =
            new DateTexts(Languages.ENGLISH, "EEEE d MMMM yyyy", "d MMM yyyy", "EEE d MMM", "MMMM yyyy", "");

    private final DateTimeFormatter prose;
    private final DateTimeFormatter table;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter field;
    private final DateTimeFormatter clock;
    private final String hours;

    private DateTexts(Locale locale, String prose, String table, String day, String month, String hours) {
        this.prose = DateTimeFormatter.ofPattern(prose, locale);
        this.table = DateTimeFormatter.ofPattern(table, locale);
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.month = DateTimeFormatter.ofPattern(month, locale);
        this.field = DateTimeFormatter.ofPattern("dd/MM/yyyy", locale);
        this.clock = DateTimeFormatter.ofPattern("HH:mm", locale);
        this.hours = hours;
    }

    public static DateTexts in(Locale locale) {
        return Languages.isEnglish(locale) ? ENGLISH : SPANISH;
    }

    /** {@code lunes 9 de marzo de 2026} */
    public String prose(LocalDate date) {
        return write(prose, date);
    }

    /** {@code 9 mar 2026} */
    public String table(LocalDate date) {
        return write(table, date);
    }

    /** {@code lun 9 mar} */
    public String day(LocalDate date) {
        return write(day, date);
    }

    /** {@code marzo de 2026} */
    public String month(YearMonth value) {
        return write(month, value);
    }

    /** {@code 09/03/2026} */
    public String field(LocalDate date) {
        return write(field, date);
    }

    /** {@code 18:05 h}, in English {@code 18:05} */
    public String time(LocalTime time) {
        return clock(time) + hours;
    }

    /** {@code 18:00–20:30 h} */
    public String range(LocalTime from, LocalTime to) {
        return clock(from) + "–" + clock(to) + hours;
    }

    /** {@code 18:05}, as it stands in a field */
    public String clock(LocalTime time) {
        return write(clock, time);
    }

    /** Spanish abbreviations carry a dot in Java's data and none in ours. */
    private static String write(DateTimeFormatter formatter, TemporalAccessor value) {
        return formatter.format(value).replace(".", "");
    }
}
