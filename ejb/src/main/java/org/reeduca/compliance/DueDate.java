package org.reeduca.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;

/**
 * The last day to finish, moved by the time he spent in custody for another case; {@code docs/compliance.md}, section 8.
 *
 * @param effectiveDueOn the day, or null when the order sets none or an interruption is still open
 * @param interruptions the interruptions that moved it
 */
record DueDate(@Nullable LocalDate effectiveDueOn, List<Named<Interval>> interruptions) {

    /**
     * Adds the interrupted days to the due date. Days added may bring later interruptions into reach, so the sum is
     * repeated until the date rests.
     */
    static DueDate of(CourtOrderTerms order, KnownFacts known) {
        LocalDate dueOn = order.dueOn();
        if (dueOn == null) {
            return new DueDate(null, List.of());
        }
        LocalDate found = dueOn;
        while (true) {
            List<Named<Interval>> reached = interruptionsBegunBy(found, known);
            if (reached.stream().anyMatch(interval -> interval.fact().to() == null)) {
                return new DueDate(null, reached);
            }
            LocalDate moved = dueOn.plusDays(days(reached, order.effectiveOn()));
            if (moved.equals(found)) {
                return new DueDate(found, reached);
            }
            found = moved;
        }
    }

    private static List<Named<Interval>> interruptionsBegunBy(LocalDate date, KnownFacts known) {
        return known.intervals().stream()
                .filter(interval -> interval.fact().kind() == IntervalKind.INTERRUPTED)
                .filter(interval -> !interval.fact().from().isAfter(date))
                .toList();
    }

    /** The days that the closed intervals cover together, those before {@code first} left out. */
    private static long days(List<Named<Interval>> closed, LocalDate first) {
        long days = 0;
        LocalDate counted = first;
        List<Interval> inOrder = closed.stream()
                .map(Named::fact)
                .sorted(Comparator.comparing(Interval::from))
                .toList();
        for (Interval interval : inOrder) {
            LocalDate from = interval.from().isBefore(counted) ? counted : interval.from();
            LocalDate to = interval.to();
            if (to != null && to.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, to);
                counted = to;
            }
        }
        return days;
    }
}
