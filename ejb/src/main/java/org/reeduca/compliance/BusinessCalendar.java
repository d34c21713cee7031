package org.reeduca.compliance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which the recipient of the reports works, usually a court.
 *
 * @param nonBusinessDays holidays and other closed dates
 * @param weekend the days of every week without business; never all seven
 */
public record BusinessCalendar(Set<LocalDate> nonBusinessDays, Set<DayOfWeek> weekend) {

    /** Saturday and Sunday closed and no holidays. */
    public static final BusinessCalendar PLAIN =
            new BusinessCalendar(Set.of(), EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    public BusinessCalendar {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A calendar needs at least one working day in the week");
        }
        nonBusinessDays = Set.copyOf(nonBusinessDays);
        weekend = Set.copyOf(weekend);
    }

    /** Whether the recipient works on the date. */
    public boolean isBusinessDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !nonBusinessDays.contains(date);
    }

    /** The date itself when it is a business day, otherwise the first one after it. */
    public LocalDate businessDayOnOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th business day after the date; n is 1 or more. */
    public LocalDate plusBusinessDays(LocalDate date, int n) {
        LocalDate day = date;
        for (int counted = 0; counted < n; counted++) {
            day = businessDayOnOrAfter(day.plusDays(1));
        }
        return day;
    }
}
