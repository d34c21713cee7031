package org.reeduca.web.faces;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands a time of day as people type it: {@code 18:05}, {@code 18.05}, {@code 1805}, {@code 18 h}, {@code 6:05 pm}. */
public final class TypedTime {

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})(?:\\s*[:.h]?\\s*(\\d{2}))?\\s*(?:h|hrs?|(a|p)\\.?\\s?m\\.?)?");

    private TypedTime() {}

    /**
     * The time that was meant.
     *
     * @throws DateTimeException when the text is no time of day
     */
    public static LocalTime parse(String text) {
        Matcher time = TYPED.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            throw new DateTimeParseException("not a time", text, 0);
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = time.group(3);
        if (half == null) {
            return LocalTime.of(hour, minute);
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeParseException("no such hour", text, 0);
        }
        return LocalTime.of(hour % 12 + (half.equals("p") ? 12 : 0), minute);
    }
}
