package org.reeduca.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Premises.Planned;

/**
 * Rooms of a centre and hours that are kept free of groups.
 *
 * @param reserved those that hold now or will
 */
public record Places(List<OneRoom> rooms, List<Hours> reserved) {

    /**
     * A room.
     *
     * @param groups how many groups that run or will name it
     */
    public record OneRoom(
            UUID ref,
            String name,
            @Nullable String place,
            @Nullable Integer seats,
            int groups) {}

    /**
     * Weekly hours in which no group meets.
     *
     * @param place null for the whole centre
     * @param from first day on which they hold
     * @param sessions planned sessions that lie in them and have to be moved
     */
    public record Hours(
            UUID ref,
            @Nullable String place,
            DayOfWeek weekday,
            LocalTime since,
            LocalTime until,
            LocalDate from,
            List<Planned> sessions) {}
}
