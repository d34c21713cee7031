package org.reeduca.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The sessions of somebody's calendar.
 *
 * @param language tag of the owner's language, {@code es} or {@code en}
 * @param zone in which days and hours are read: that of the centre
 * @param from first day that is told
 * @param to last day that is told
 * @param sessions in order of time
 */
public record Feed(String language, ZoneId zone, LocalDate from, LocalDate to, List<FeedSession> sessions) {
    public Feed {
        sessions = List.copyOf(sessions);
    }
}
