package org.reeduca.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the rows above the heading say about the group; any of it may be unknown.
 *
 * @param centre name of the centre
 * @param group number of the group, usually number/year
 * @param weekday day of its sessions
 * @param startTime hour at which they begin
 * @param cutOff last day that the list covers
 * @param year year of session dates that are written without one
 */
public record GroupDetails(
        @Nullable String centre,
        @Nullable String group,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startTime,
        @Nullable LocalDate cutOff,
        @Nullable Integer year) {

    public static final GroupDetails UNKNOWN = new GroupDetails(null, null, null, null, null, null);

    /** These details where known, the others where not. */
    GroupDetails orElse(GroupDetails others) {
        return new GroupDetails(
                centre == null ? others.centre : centre,
                group == null ? others.group : group,
                weekday == null ? others.weekday : weekday,
                startTime == null ? others.startTime : startTime,
                cutOff == null ? others.cutOff : cutOff,
                year == null ? others.year : year);
    }
}
