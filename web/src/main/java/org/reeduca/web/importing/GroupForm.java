package org.reeduca.web.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.GroupDetails;

/** What is typed about the group of a sheet. */
public class GroupForm {

    private final GroupDetails read;
    private @Nullable String group;
    private @Nullable DayOfWeek weekday;
    private @Nullable LocalTime startTime;
    private @Nullable LocalDate cutOff;

    GroupForm(GroupDetails read) {
        this.read = read;
        this.group = read.group();
        this.weekday = read.weekday();
        this.startTime = read.startTime();
        this.cutOff = read.cutOff();
    }

    GroupDetails details() {
        return new GroupDetails(read.centre(), group, weekday, startTime, cutOff, read.year());
    }

    public @Nullable String getCentre() {
        return read.centre();
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable DayOfWeek getWeekday() {
        return weekday;
    }

    public void setWeekday(@Nullable DayOfWeek weekday) {
        this.weekday = weekday;
    }

    public @Nullable LocalTime getStartTime() {
        return startTime;
    }

    public void setStartTime(@Nullable LocalTime startTime) {
        this.startTime = startTime;
    }

    public @Nullable LocalDate getCutOff() {
        return cutOff;
    }

    public void setCutOff(@Nullable LocalDate cutOff) {
        this.cutOff = cutOff;
    }
}
