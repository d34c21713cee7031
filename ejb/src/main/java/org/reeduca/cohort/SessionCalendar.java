package org.reeduca.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The dates of a weekly series: the same weekday, stepping over the days on which nobody works. */
public final class SessionCalendar {

    /** Beyond this many weeks skipped in a row the list of non-working days must be wrong. */
    private static final int MOST_WEEKS_SKIPPED = 26;

    private SessionCalendar() {}

    /**
     * The dates of the sessions, one a week, and those stepped over.
     *
     * @param first the day of the first session; stepped over itself when it is a non-working day
     * @param count how many sessions, 1 to 200
     * @param nonWorking days that are stepped over
     * @throws IllegalArgumentException when the count is out of range or half a year has no working day
     */
    public static Plan weekly(LocalDate first, int count, Set<LocalDate> nonWorking) {
        if (count < 1 || count > 200) {
            throw new IllegalArgumentException("A series has 1 to 200 sessions, not " + count);
        }
        List<LocalDate> dates = new ArrayList<>(count);
        List<LocalDate> skipped = new ArrayList<>();
        LocalDate day = first;
        int skippedInARow = 0;
        while (dates.size() < count) {
            if (nonWorking.contains(day)) {
                skipped.add(day);
                if (++skippedInARow > MOST_WEEKS_SKIPPED) {
                    throw new IllegalArgumentException("No working day in half a year after " + first);
                }
            } else {
                dates.add(day);
                skippedInARow = 0;
            }
            day = day.plusWeeks(1);
        }
        return new Plan(List.copyOf(dates), List.copyOf(skipped));
    }

    /**
     * A series with what it stepped over.
     *
     * @param dates of the sessions, in order
     * @param skipped days of the series on which nobody works
     */
    public record Plan(List<LocalDate> dates, List<LocalDate> skipped) {

        public LocalDate last() {
            return dates.get(dates.size() - 1);
        }
    }
}
