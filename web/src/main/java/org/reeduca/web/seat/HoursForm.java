package org.reeduca.web.seat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.Availability.Window;

/** The hours of one weekday, as they are typed. */
public class HoursForm {

    private final DayOfWeek weekday;
    private @Nullable LocalTime from;
    private @Nullable LocalTime to;

    HoursForm(DayOfWeek weekday, @Nullable Window known) {
        this.weekday = weekday;
        this.from = known == null ? null : known.from();
        this.to = known == null ? null : known.to();
    }

    /** Whether one of the two is missing, or the end is not after the beginning. */
    boolean wrong() {
        LocalTime begins = from;
        LocalTime ends = to;
        return (begins == null) != (ends == null) || (begins != null && ends != null && !begins.isBefore(ends));
    }

    /** The window; null when nothing is typed. */
    @Nullable
    Window window() {
        return from == null || to == null ? null : new Window(weekday, from, to);
    }

    public DayOfWeek getWeekday() {
        return weekday;
    }

    public @Nullable LocalTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalTime from) {
        this.from = from;
    }

    public @Nullable LocalTime getTo() {
        return to;
    }

    public void setTo(@Nullable LocalTime to) {
        this.to = to;
    }
}
