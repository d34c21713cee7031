package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does a group fit a man?
 *
 * @param closedOn the day from which he owes nothing any more, because his order ended or he died; null while it stands
 * @param availability hours at which he can come
 * @param sessions of the group from the day on which he would join, in order
 * @param mustAvoid how many men are, or will be, in the group whom he must not meet
 * @param finish whether he finishes there with the sessions of the group alone; null for a man without an order
 */
public record FitQuestion(
        @Nullable LocalDate closedOn,
        Availability availability,
        List<Seat> sessions,
        int mustAvoid,
        @Nullable Finish finish) {

    public FitQuestion {
        sessions = List.copyOf(sessions);
    }

    /**
     * A session of the group.
     *
     * @param free places left on that day, members and guests counted; 0 or less when it is full
     */
    public record Seat(Meeting meeting, int free) {}
}
