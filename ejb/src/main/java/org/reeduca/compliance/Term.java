package org.reeduca.compliance;

import java.time.LocalDate;

/**
 * A length of time in which something has to be done, such as "three business days".
 *
 * @param value how many units, 0 or more; a term of 0 ends on the day on which it begins
 * @param unit what is counted
 */
public record Term(int value, Unit unit) {

    /** What a term counts; {@code docs/compliance.md}, section 3. */
    public enum Unit {
        /** Business days of the calendar of the question. */
        BUSINESS_DAYS("B"),
        /** Calendar days; an end on a day without business moves on to the next day with business. */
        CALENDAR_DAYS("C"),
        /** Hours, counted as begun periods of 24; the end never moves. */
        HOURS("H");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /** The letter that stands for the unit in policies and requests. */
        public String code() {
            return code;
        }
    }

    private static final int HOURS_PER_DAY = 24;

    /** The last day of the term when it is counted from {@code start}; on that day the term has not ended yet. */
    public LocalDate lastDay(LocalDate start, BusinessCalendar calendar) {
        if (value == 0) {
            return start;
        }
        return switch (unit) {
            case BUSINESS_DAYS -> calendar.plusBusinessDays(start, value);
            case CALENDAR_DAYS -> calendar.businessDayOnOrAfter(start.plusDays(value));
            case HOURS -> start.plusDays((value + HOURS_PER_DAY - 1) / HOURS_PER_DAY);
        };
    }
}
