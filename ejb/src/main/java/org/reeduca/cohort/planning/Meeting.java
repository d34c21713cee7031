package org.reeduca.cohort.planning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.UUID;

/**
 * A session of a group, as planning sees it.
 *
 * @param unit of the programme, from 1
 * @param at day and hour, local to the centre
 * @param minutes its length
 * @param catchUp held for those who missed another one; it has no place in the order of units
 * @param version counts its changes
 */
public record Meeting(UUID ref, int unit, LocalDateTime at, int minutes, State state, boolean catchUp, int version) {

    /** What became of it. */
    public enum State {
        SCHEDULED,
        HELD,
        CANCELLED
    }

    /** The order in which units are given. */
    static final Comparator<Meeting> BY_UNIT =
            Comparator.comparingInt(Meeting::unit).thenComparing(Meeting::at).thenComparing(Meeting::ref);

    public LocalDate day() {
        return at.toLocalDate();
    }

    /** Its end, the first moment that is free again. */
    public LocalDateTime end() {
        return at.plusMinutes(minutes);
    }

    boolean overlaps(Meeting other) {
        return at.isBefore(other.end()) && other.at.isBefore(end());
    }

    /** Whether it takes, took or will take place. */
    public boolean active() {
        return state != State.CANCELLED;
    }

    /** Whether a plan may give it another date: nobody is marked in it, and it has not begun. */
    public boolean movable(LocalDateTime now) {
        return state == State.SCHEDULED && at.isAfter(now);
    }

    /** Part of the series of units. */
    boolean inSeries() {
        return active() && !catchUp;
    }

    Meeting movedTo(LocalDateTime to) {
        return new Meeting(ref, unit, to, minutes, state, catchUp, version);
    }

    Meeting cancelled() {
        return new Meeting(ref, unit, at, minutes, State.CANCELLED, catchUp, version);
    }

    /**
     * Another session in which the unit of this one is given. Its reference follows from this one and the changes it has
     * seen, so that a plan that is looked at and one that is carried out name the same sessions.
     */
    Meeting again(LocalDateTime to) {
        UUID next = UUID.nameUUIDFromBytes((ref + "/" + version).getBytes(StandardCharsets.US_ASCII));
        return new Meeting(next, unit, to, minutes, State.SCHEDULED, catchUp, 0);
    }
}
