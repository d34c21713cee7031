package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * A session to come, as far as it matters for who can attend it.
 *
 * @param id its name, the last key of every order
 * @param unit the curriculum unit it teaches
 * @param day local to the centre
 * @param start local to the centre
 * @param minutes planned length
 */
public record Meeting(String id, int unit, LocalDate day, LocalTime start, int minutes) {

    /** The order in which credit is given: day, then unit, then id as text. */
    static final Comparator<Meeting> IN_ORDER =
            Comparator.comparing(Meeting::day).thenComparingInt(Meeting::unit).thenComparing(Meeting::id);

    /** Whether nobody can be in both from beginning to end. */
    boolean overlaps(Meeting other) {
        return begins().isBefore(other.ends()) && other.begins().isBefore(ends());
    }

    LocalDateTime begins() {
        return day.atTime(start);
    }

    LocalDateTime ends() {
        return begins().plusMinutes(minutes);
    }
}
