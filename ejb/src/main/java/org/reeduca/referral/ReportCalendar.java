package org.reeduca.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * On which days the periodic report to an authority is handed in: every so many months from a first day, by a day of the
 * month if the agreement names one.
 *
 * @param from the day from which the months are counted
 * @param everyMonths months between two reports, 1 or more
 * @param day of the month by which it is handed in, 1 to 28; null for the very day the months are over
 */
record ReportCalendar(
        LocalDate from, int everyMonths, @Nullable Integer day) {

    /** Far beyond any agreement; keeps a mistyped year from running for ever. */
    private static final int MOST_REPORTS = 1200;

    ReportCalendar {
        if (everyMonths < 1) {
            throw new IllegalArgumentException("A calendar of reports goes forward");
        }
    }

    /** The next days, on or after the given one. */
    List<LocalDate> next(LocalDate onOrAfter, int count) {
        return IntStream.rangeClosed(1, MOST_REPORTS)
                .mapToObj(this::report)
                .filter(due -> !due.isBefore(onOrAfter))
                .limit(count)
                .toList();
    }

    /** The day of the k-th report; each is counted from the first day itself, so that short months shift no other. */
    private LocalDate report(int k) {
        LocalDate over = from.plusMonths((long) k * everyMonths);
        if (day == null) {
            return over;
        }
        LocalDate inMonth = over.withDayOfMonth(day);
        return inMonth.isBefore(over) ? inMonth.plusMonths(1) : inMonth;
    }
}
