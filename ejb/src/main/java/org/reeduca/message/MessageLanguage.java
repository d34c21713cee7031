package org.reeduca.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Languages in which a man may be told something. */
public enum MessageLanguage {
    ES("es", Locale.forLanguageTag("es-MX"), "EEEE d 'de' MMMM"),
    EN("en", Locale.forLanguageTag("en-US"), "EEEE, MMMM d");

    private final String tag;
    private final DateTimeFormatter days;

    MessageLanguage(String tag, Locale locale, String days) {
        this.tag = tag;
        this.days = DateTimeFormatter.ofPattern(days, locale);
    }

    static MessageLanguage ofTag(String tag) {
        return "en".equals(tag) ? EN : ES;
    }

    String tag() {
        return tag;
    }

    /** The day as it is said: {@code lunes 23 de noviembre}. */
    String day(LocalDateTime moment) {
        return days.format(moment);
    }

    /** The hour as it is said: {@code 18:00}. */
    String time(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment);
    }
}
