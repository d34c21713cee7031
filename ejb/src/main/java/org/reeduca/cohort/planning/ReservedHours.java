package org.reeduca.cohort.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Weekly hours in which a place is closed to groups. They keep those whom another service attends there apart from the
 * men (LGAMVLV, article 8); what service that is, or whom it attends, is nowhere said.
 *
 * @param place null for the whole centre
 * @param until the first moment after them
 * @param from first day on which they hold
 * @param to first day on which they no longer hold, null while they last
 */
public record ReservedHours(
        @Nullable String place,
        DayOfWeek weekday,
        LocalTime since,
        LocalTime until,
        LocalDate from,
        @Nullable LocalDate to) {

    /**
     * Whether a session would meet those who are attended here.
     *
     * @param where the place of its room; null when it is not known, and then it may be here
     */
    boolean touch(Meeting meeting, @Nullable String where) {
        LocalDate day = meeting.day();
        return isHere(where)
                && day.getDayOfWeek() == weekday
                && !day.isBefore(from)
                && (to == null || day.isBefore(to))
                && meeting.at().isBefore(day.atTime(until))
                && meeting.end().isAfter(day.atTime(since));
    }

    private boolean isHere(@Nullable String where) {
        return place == null || where == null || Texts.key(place).equals(Texts.key(where));
    }
}
