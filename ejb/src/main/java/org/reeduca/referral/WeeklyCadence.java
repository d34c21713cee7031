package org.reeduca.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The latest day on which a series of weekly sessions can begin and still be over in time: one session a week, always on
 * the same weekday, stepping over days on which nobody works. It counts back from the due date and knows nothing else: no
 * make-ups, no two sessions in a week, no other group.
 *
 * @param sessions how many are still needed, 1 or more
 * @param dueOn last day to finish
 * @param daysOff days on which nobody works
 */
record WeeklyCadence(int sessions, LocalDate dueOn, Set<LocalDate> daysOff) {

    /** Beyond this many weeks off in a row the list of days off must be wrong. */
    private static final int MOST_WEEKS_OFF = 26;

    /** Groups do not meet on Sundays. */
    private static final Set<DayOfWeek> NEVER = Set.of(DayOfWeek.SUNDAY);

    /** For the sessions a dose in minutes takes. */
    static int sessionsOf(int minutes, int minutesEach) {
        return (minutes + minutesEach - 1) / minutesEach;
    }

    WeeklyCadence {
        if (sessions < 1) {
            throw new IllegalArgumentException("Nothing is left to be done");
        }
        daysOff = Set.copyOf(daysOff);
    }

    /** The first day of days off that can matter. */
    static LocalDate reach(int sessions, LocalDate dueOn) {
        return dueOn.minusWeeks((long) sessions + MOST_WEEKS_OFF + 1);
    }

    /** The latest first day of a series on that weekday; empty when half a year before it has no working day. */
    Optional<LocalDate> latestStart(DayOfWeek weekday) {
        LocalDate day = dueOn.with(TemporalAdjusters.previousOrSame(weekday));
        int found = 0;
        int offInARow = 0;
        while (offInARow <= MOST_WEEKS_OFF) {
            if (daysOff.contains(day)) {
                offInARow++;
            } else {
                offInARow = 0;
                found++;
                if (found == sessions) {
                    return Optional.of(day);
                }
            }
            day = day.minusWeeks(1);
        }
        return Optional.empty();
    }

    /** The latest first day of a series on any weekday, for somebody who is in no group yet. */
    Optional<LocalDate> latestStart() {
        return Arrays.stream(DayOfWeek.values())
                .filter(weekday -> !NEVER.contains(weekday))
                .flatMap(weekday -> latestStart(weekday).stream())
                .max(Comparator.naturalOrder());
    }
}
