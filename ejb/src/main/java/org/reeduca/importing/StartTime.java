package org.reeduca.importing;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the first hour that a schedule names: «de 17:00 a 19:30 hrs», «5 a 7:30 pm», «17 h». */
final class StartTime {

    private static final String HOUR = "([01]?\\d|2[0-4])(?:\\s?[:.h]\\s?([0-5]\\d))?";
    private static final String SUFFIX = "(?:\\s*(am|pm|a\\.? ?m\\.?|p\\.? ?m\\.?|hrs?|horas?|h)\\b\\.?)?";
    private static final Pattern TIMES = Pattern.compile("(?<![\\d/:.\\-])" + HOUR + SUFFIX
            + "(?:\\s*(?:a las|hasta las|a|-|–|—|y|/)\\s*" + HOUR + SUFFIX + ")?(?![\\d/:])");
    private static final Pattern INTRODUCED = Pattern.compile("(?:\\bde|\\ba las|\\bhorario:?|\\bhora:?)\\s*$");

    private static final int NOON = 12;

    private StartTime() {}

    /**
     * The first hour in a text.
     *
     * @param folded text in small letters without accents and without dates
     * @return null when no hour is named
     */
    static @Nullable LocalTime firstIn(String folded) {
        Matcher match = TIMES.matcher(folded);
        while (match.find()) {
            boolean range = match.group(4) != null;
            boolean clear = match.group(2) != null
                    || match.group(3) != null
                    || match.group(6) != null
                    || (range && match.group(5) != null);
            boolean introduced = range
                    && INTRODUCED.matcher(folded.substring(0, match.start())).find();
            int hour = Integer.parseInt(match.group(1));
            if ((clear || introduced) && hour <= 23) {
                return time(match, hour);
            }
        }
        return null;
    }

    private static LocalTime time(Matcher match, int hour) {
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        String own = half(match.group(3));
        if (!own.isEmpty()) {
            return LocalTime.of(onClock(hour, own), minute);
        }
        String end = half(match.group(6));
        if (end.isEmpty() || hour > NOON) {
            return LocalTime.of(hour, minute);
        }
        int endMinutes = onClock(Integer.parseInt(match.group(4)), end) * 60
                + (match.group(5) == null ? 0 : Integer.parseInt(match.group(5)));
        int asEvening = onClock(hour, end);
        boolean sameHalf = asEvening * 60 + minute < endMinutes;
        return LocalTime.of(sameHalf ? asEvening : onClock(hour, end.equals("p") ? "a" : "p"), minute);
    }

    /** {@code a}, {@code p} or nothing. */
    private static String half(@Nullable String suffix) {
        return suffix == null || suffix.startsWith("h") ? "" : suffix.substring(0, 1);
    }

    private static int onClock(int hour, String half) {
        if (hour > NOON) {
            return hour % 24;
        }
        return hour % NOON + (half.equals("p") ? NOON : 0);
    }
}
