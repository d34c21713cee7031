package org.reeduca.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ZoneLinesTest {

    private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void the_middle_of_mexico_has_had_one_offset_since_2022() {
        assertThat(written("America/Mexico_City", FROM, TO)).isEqualTo("""
                        BEGIN:VTIMEZONE
                        TZID:America/Mexico_City
                        BEGIN:STANDARD
                        DTSTART:20221030T020000
                        TZOFFSETFROM:-0500
                        TZOFFSETTO:-0600
                        END:STANDARD
                        END:VTIMEZONE
                        """);
    }

    @Test
    void the_northern_border_still_changes_its_clocks() {
        String zone = written("America/Tijuana", FROM, TO);

        assertThat(zone).contains("""
                        BEGIN:DAYLIGHT
                        DTSTART:20260308T020000
                        TZOFFSETFROM:-0800
                        TZOFFSETTO:-0700
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20261101T020000
                        TZOFFSETFROM:-0700
                        TZOFFSETTO:-0800
                        END:STANDARD
                        """);
        assertThat(zone.split("DTSTART")).hasSize(4);
    }

    @Test
    void a_zone_that_never_changed_is_written_as_well() {
        assertThat(written("UTC", FROM, TO)).isEqualTo("""
                        BEGIN:VTIMEZONE
                        TZID:UTC
                        BEGIN:STANDARD
                        DTSTART:19700101T000000
                        TZOFFSETFROM:+0000
                        TZOFFSETTO:+0000
                        END:STANDARD
                        END:VTIMEZONE
                        """);
    }

    @Test
    void offsets_have_minutes_and_where_needed_seconds() {
        assertThat(ZoneLines.written(ZoneOffset.ofHoursMinutes(5, 30))).isEqualTo("+0530");
        assertThat(ZoneLines.written(ZoneOffset.ofHoursMinutes(-3, -30))).isEqualTo("-0330");
        assertThat(ZoneLines.written(ZoneOffset.ofHoursMinutesSeconds(-6, -36, -36)))
                .isEqualTo("-063636");
    }

    /** A reader of the standard takes the observance that began last: it has to be the offset Java knows. */
    @Test
    void read_back_it_gives_the_offset_of_every_hour_in_every_zone_of_mexico_and_some_others() {
        for (String id : new String[] {
            "America/Mexico_City",
            "America/Tijuana",
            "America/Hermosillo",
            "America/Cancun",
            "America/Matamoros",
            "America/Bogota",
            "America/Santiago",
            "Europe/Dublin",
            "Australia/Lord_Howe"
        }) {
            ZoneId zone = ZoneId.of(id);
            String written = written(id, FROM, TO);
            for (Instant at = FROM; at.isBefore(TO); at = at.plusSeconds(3600)) {
                assertThat(offset(written, at))
                        .as(id + " at " + at)
                        .isEqualTo(zone.getRules().getOffset(at));
            }
        }
    }

    private static ZoneOffset offset(String zone, Instant at) {
        ZoneOffset found = ZoneOffset.UTC;
        Instant latest = Instant.MIN;
        for (String one : zone.split("BEGIN:(STANDARD|DAYLIGHT)\n")) {
            if (!one.startsWith("DTSTART:")) {
                continue;
            }
            Instant onset = LocalDateTime.parse(
                            value(one, "DTSTART"), DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT))
                    .toInstant(ZoneOffset.of(value(one, "TZOFFSETFROM")));
            if (!onset.isAfter(at) && onset.isAfter(latest)) {
                latest = onset;
                found = ZoneOffset.of(value(one, "TZOFFSETTO"));
            }
        }
        return found;
    }

    private static String value(String lines, String name) {
        int from = lines.indexOf(name + ":") + name.length() + 1;
        return lines.substring(from, lines.indexOf('\n', from));
    }

    private static String written(String zone, Instant from, Instant to) {
        ContentLines lines = new ContentLines();
        ZoneLines.write(lines, ZoneId.of(zone), from, to);
        return lines.toString().replace("\r\n", "\n");
    }
}
