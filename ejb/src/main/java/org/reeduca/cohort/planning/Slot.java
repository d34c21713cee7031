package org.reeduca.cohort.planning;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A weekly hour, local to the centre. */
public record Slot(DayOfWeek weekday, LocalTime start) {

    /** The weekly hour on which that moment falls. */
    public static Slot of(LocalDateTime at) {
        return new Slot(at.getDayOfWeek(), at.toLocalTime());
    }
}
