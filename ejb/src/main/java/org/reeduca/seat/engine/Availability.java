package org.reeduca.seat.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * The hours of the week at which a man can come.
 *
 * @param windows none means at any time
 */
public record Availability(List<Window> windows) {

    /** At any time. */
    public static final Availability ALWAYS = new Availability(List.of());

    /**
     * A stretch of a weekday.
     *
     * @param from earliest beginning, local time
     * @param to latest end, local time, after {@code from}
     */
    public record Window(DayOfWeek weekday, LocalTime from, LocalTime to) {

        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A window ends after it begins, not at " + to);
            }
        }

        boolean holds(DayOfWeek day, LocalTime start, int minutes) {
            int end = start.toSecondOfDay() + minutes * SECONDS;
            return weekday == day && !start.isBefore(from) && end <= to.toSecondOfDay();
        }
    }

    private static final int SECONDS = 60;

    public Availability {
        windows = List.copyOf(windows);
    }

    /** Whether he can be there from beginning to end. */
    public boolean allows(DayOfWeek weekday, LocalTime start, int minutes) {
        return windows.isEmpty() || windows.stream().anyMatch(window -> window.holds(weekday, start, minutes));
    }

    boolean allows(Meeting meeting) {
        return allows(meeting.day().getDayOfWeek(), meeting.start(), meeting.minutes());
    }
}
