package org.reeduca.web.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * A time zone written out (VTIMEZONE, RFC 5545, section 3.6.5), so that no program has to know what the zone did by its own
 * tables: Mexico gave up summer time in 2022, its northern border did not. Each change of the clock within the days that are
 * told is an observance of its own; there are no rules of repetition to get wrong.
 */
final class ZoneLines {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** For zones that have always been what they are. */
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final int SECONDS_OF_HOUR = 3600;
    private static final int SECONDS_OF_MINUTE = 60;

    private final ContentLines lines;
    private final ZoneRules rules;

    private ZoneLines(ContentLines lines, ZoneId zone) {
        this.lines = lines;
        this.rules = zone.getRules();
    }

    /**
     * Writes the zone as it is between two instants, both included.
     *
     * @param from not after {@code to}
     */
    static void write(ContentLines lines, ZoneId zone, Instant from, Instant to) {
        lines.add("BEGIN", "VTIMEZONE").add("TZID", zone.getId());
        new ZoneLines(lines, zone).observances(from, to);
        lines.add("END", "VTIMEZONE");
    }

    private void observances(Instant from, Instant to) {
        ZoneOffsetTransition before = rules.previousTransition(from.plusNanos(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance(rules.isDaylightSavings(from), EVER, offset, offset);
        } else {
            observance(before);
        }
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && !next.getInstant().isAfter(to);
                next = rules.nextTransition(next.getInstant())) {
            observance(next);
        }
    }

    private void observance(ZoneOffsetTransition change) {
        observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private void observance(boolean summer, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        String kind = summer ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN", kind)
                .add("DTSTART", onset.format(LOCAL))
                .add("TZOFFSETFROM", written(before))
                .add("TZOFFSETTO", written(after))
                .add("END", kind);
    }

    /** As {@code -0600}; seconds only where a zone has them. */
    static String written(ZoneOffset offset) {
        int all = Math.abs(offset.getTotalSeconds());
        int seconds = all % SECONDS_OF_MINUTE;
        String text = String.format(
                Locale.ROOT,
                "%s%02d%02d",
                offset.getTotalSeconds() < 0 ? "-" : "+",
                all / SECONDS_OF_HOUR,
                all % SECONDS_OF_HOUR / SECONDS_OF_MINUTE);
        return seconds == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds);
    }
}
