package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * The only way dates and times reach a page: in the language of the request and on the clock of the user's centre.
 *
 * <p>All functions take whatever the read model holds and answer an empty text for nothing.
 */
@Named
@RequestScoped
public class Dates {

    private ActiveLocale activeLocale;
    private SignedInUser user;

    protected Dates() {}

    @Inject
    public Dates(ActiveLocale activeLocale, SignedInUser user) {
        this.activeLocale = activeLocale;
        this.user = user;
    }

    /** {@code lunes 9 de marzo de 2026}, for headings and sentences */
    public String prose(@Nullable Temporal value) {
        return value == null ? "" : texts().prose(date(value));
    }

    /** {@code 9 mar 2026}, for tables */
    public String table(@Nullable Temporal value) {
        return value == null ? "" : texts().table(date(value));
    }

    /** {@code lun 9 mar}, where the year goes without saying */
    public String day(@Nullable Temporal value) {
        return value == null ? "" : texts().day(date(value));
    }

    /** {@code marzo de 2026} */
    public String month(@Nullable Temporal value) {
        return value == null
                ? ""
                : texts().month(value instanceof YearMonth month ? month : YearMonth.from(date(value)));
    }

    /** {@code 09/03/2026}, for fields and official tables */
    public String field(@Nullable Temporal value) {
        return value == null ? "" : texts().field(date(value));
    }

    /** {@code 18:05 h} */
    public String time(@Nullable Temporal value) {
        return value == null ? "" : texts().time(clock(value));
    }

    /** {@code 18:00–20:30 h} */
    public String range(@Nullable Temporal from, @Nullable Temporal to) {
        if (from == null || to == null) {
            return time(from);
        }
        return texts().range(clock(from), clock(to));
    }

    /** {@code 9 mar 2026 20:34 h} */
    public String moment(@Nullable Temporal value) {
        return value == null ? "" : table(value) + " " + time(value);
    }

    /** The text in the style of that name, as {@code t:date} asks for it. */
    public String write(@Nullable Temporal value, String style) {
        return switch (style) {
            case "prose" -> prose(value);
            case "day" -> day(value);
            case "month" -> month(value);
            case "field" -> field(value);
            case "time" -> time(value);
            case "moment" -> moment(value);
            case "table" -> table(value);
            default -> throw new IllegalArgumentException("No date style " + style);
        };
    }

    /** What machines read: ISO 8601. */
    public String iso(@Nullable Temporal value) {
        return value == null ? "" : value.toString();
    }

    public ZoneId getZone() {
        return user.zone();
    }

    private LocalDate date(Temporal value) {
        return value instanceof Instant instant ? atCentre(instant).toLocalDate() : LocalDate.from(value);
    }

    private LocalTime clock(Temporal value) {
        if (value instanceof Instant instant) {
            return atCentre(instant).toLocalTime();
        }
        return value instanceof LocalDateTime moment ? moment.toLocalTime() : LocalTime.from(value);
    }

    private ZonedDateTime atCentre(Instant instant) {
        return instant.atZone(user.zone());
    }

    private DateTexts texts() {
        return DateTexts.in(activeLocale.getLocale());
    }
}
