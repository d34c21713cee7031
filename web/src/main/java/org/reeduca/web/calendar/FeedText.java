package org.reeduca.web.calendar;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.reeduca.calendar.Feed;
import org.reeduca.calendar.FeedSession;
import org.reeduca.web.faces.AllMessages;
import org.reeduca.web.faces.Languages;

/**
 * A calendar as iCalendar (RFC 5545). The same sessions give the same text to the octet: nothing in it says when it was
 * asked for. It names no person, no place, no centre, and neither this application nor what the groups are for.
 */
final class FeedText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** How often programs are asked to look again. */
    private static final String EVERY = "PT4H";

    private final Feed feed;
    private final ResourceBundle texts;
    private final ContentLines lines = new ContentLines();

    private FeedText(Feed feed) {
        this.feed = feed;
        this.texts = ResourceBundle.getBundle(AllMessages.class.getName(), Languages.of(feed.language()));
    }

    /** The calendar in the language of its owner. */
    static String of(Feed feed) {
        FeedText text = new FeedText(feed);
        text.calendar();
        return text.lines.toString();
    }

    private void calendar() {
        String name = texts.getString("calendar.feed.name");
        lines.add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Sessions//Sessions 1.0//EN")
                .add("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .add("X-WR-TIMEZONE", feed.zone().getId())
                .add("REFRESH-INTERVAL;VALUE=DURATION", EVERY)
                .add("X-PUBLISHED-TTL", EVERY);
        ZoneId zone = feed.zone();
        ZoneLines.write(
                lines,
                zone,
                feed.from().atStartOfDay(zone).toInstant(),
                feed.to().plusDays(2).atStartOfDay(zone).toInstant());
        feed.sessions().forEach(this::event);
        lines.add("END", "VCALENDAR");
    }

    private void event(FeedSession session) {
        String changed = utc(session.changedAt());
        lines.add("BEGIN", "VEVENT")
                .add("UID", session.ref())
                .add("DTSTAMP", changed)
                .add("LAST-MODIFIED", changed)
                .add("SEQUENCE", session.changes())
                .add(zoned("DTSTART"), session.begins().format(LOCAL))
                .add(zoned("DTEND"), end(session).format(LOCAL))
                .add("STATUS", session.cancelled() ? "CANCELLED" : "CONFIRMED")
                .text("SUMMARY", summary(session))
                .add("CLASS", "PRIVATE")
                .add("END", "VEVENT");
    }

    private String summary(FeedSession session) {
        String group = NeutralCode.of(session.group());
        String number = Integer.toString(session.number());
        String key = group.isEmpty() ? "calendar.feed.session" : "calendar.feed.session.of";
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(new Object[] {number, group});
    }

    /** So many minutes later, also in the night in which the clock is changed. */
    private LocalDateTime end(FeedSession session) {
        return session.begins()
                .atZone(feed.zone())
                .plusMinutes(session.minutes())
                .toLocalDateTime();
    }

    private String zoned(String name) {
        return name + ";TZID=" + feed.zone().getId();
    }

    private static String utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).format(UTC);
    }
}
