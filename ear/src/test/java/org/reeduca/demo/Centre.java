package org.reeduca.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A centre as the rest of the generator needs it.
 *
 * @param curpState two letters of its state in population codes
 * @param areaCode long-distance code of its town
 * @param coordinator account that writes down what courts and the coordination say
 * @param authorities those of its state, the frequent ones several times
 */
record Centre(
        long id,
        String code,
        String curpState,
        ZoneId zone,
        String areaCode,
        long coordinator,
        List<Authority> authorities) {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** Who sends men. */
    record Authority(long id, String code, String kind) {}

    /** An instant in UTC, as text, of a local day and hour. */
    String instant(LocalDate day, LocalTime time) {
        return INSTANT.format(day.atTime(time).atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** An instant of a local day at which letters are opened. */
    String inOfficeHours(LocalDate day) {
        return instant(day, LocalTime.of(9, 40));
    }
}
