package org.reeduca.compliance.json;

import java.time.DayOfWeek;
import java.util.Set;
import org.reeduca.compliance.BusinessCalendar;

/** Reads the calendar of a request. */
final class CalendarReader {

    private static final int CODE_LENGTH = 3;

    private CalendarReader() {}

    static BusinessCalendar read(ObjectReader calendar) {
        Set<DayOfWeek> weekend = Set.copyOf(calendar.choices("weekend", DayOfWeek.values(), CalendarReader::code));
        if (weekend.size() == DayOfWeek.values().length) {
            calendar.fault(
                    "weekend", Fault.Code.NO_BUSINESS_DAY, "At least one day of the week has to be a business day");
            return BusinessCalendar.PLAIN;
        }
        return new BusinessCalendar(Set.copyOf(calendar.dates("nonBusinessDays", Limits.CALENDAR_DAYS)), weekend);
    }

    /** The English three-letter form, such as {@code SAT}. */
    private static String code(DayOfWeek day) {
        return day.name().substring(0, CODE_LENGTH);
    }
}
