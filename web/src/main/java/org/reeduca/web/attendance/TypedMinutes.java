package org.reeduca.web.attendance;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Minutes as a facilitator types them in a corridor: a number of minutes, or the hour on the clock. */
final class TypedMinutes {

    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})\\s*(?:m|min|minutos|minutes|['’])?\\.?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})[:.h](\\d{2})\\s*h?");

    private TypedMinutes() {}

    /**
     * Minutes after the start.
     *
     * @param typed {@code 22}, {@code 22 min} or {@code 18:22}
     * @return empty when it is neither, or an hour before the start
     */
    static OptionalInt after(LocalTime start, String typed) {
        return hour(typed).map(hour -> between(start, hour)).orElseGet(() -> minutes(typed));
    }

    /** Minutes before the end, from a number of minutes or the hour at which he left. */
    static OptionalInt before(LocalTime end, String typed) {
        return hour(typed).map(hour -> between(hour, end)).orElseGet(() -> minutes(typed));
    }

    private static OptionalInt between(LocalTime from, LocalTime to) {
        long minutes = Duration.between(from, to).toMinutes();
        return minutes < 0 ? OptionalInt.empty() : OptionalInt.of((int) minutes);
    }

    private static OptionalInt minutes(String typed) {
        Matcher matcher = MINUTES.matcher(typed.strip());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static Optional<LocalTime> hour(String typed) {
        Matcher matcher = HOUR.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
