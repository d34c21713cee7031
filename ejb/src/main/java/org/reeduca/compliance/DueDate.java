package org.reeduca.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;

/**
 * The last day to finish, moved by the time he spent in custody for another case; {@code docs/compliance.md}, section 8.
 *
 * @param effectiveDueOn the day, or null when the order sets none or an interruption is still open
 * @param interruptions the interruptions whose days were added, in the order of the request
 */
record DueDate(@Nullable LocalDate effectiveDueOn, List<Named<Interval>> interruptions) {

    /**
     * Adds the interrupted days to the due date. Days added may bring later interruptions into reach, so the sum is
     * repeated until the date rests.
     */
    static DueDate of(CourtOrderTerms order, KnownFacts known) {
        return of(order, known.intervals());
    }

    /**
     * The same from the intervals alone.
     *
     * @param intervals of each the version that is known
     */
    static DueDate of(CourtOrderTerms order, List<Named<Interval>> intervals) {
        LocalDate dueOn = order.dueOn();
        if (dueOn == null) {
            return new DueDate(null, List.of());
        }
        LocalDate found = dueOn;
        while (true) {
            List<Named<Interval>> reached = interruptionsBegunBy(found, intervals);
            if (reached.stream().anyMatch(interval -> interval.fact().to() == null)) {
                return new DueDate(null, List.of());
            }
            LocalDate moved = dueOn.plusDays(days(reached, order.effectiveOn()));
            if (moved.equals(found)) {
                return new DueDate(found, lasting(reached, order.effectiveOn()));
            }
            found = moved;
        }
    }

    private static List<Named<Interval>> interruptionsBegunBy(LocalDate date, List<Named<Interval>> intervals) {
        return intervals.stream()
                .filter(interval -> interval.fact().kind() == IntervalKind.INTERRUPTED)
                .filter(interval -> !interval.fact().from().isAfter(date))
                .toList();
    }

    /** Those intervals that have days on or after the first; the others move nothing. */
    private static List<Named<Interval>> lasting(List<Named<Interval>> intervals, LocalDate first) {
        return intervals.stream()
                .filter(interval -> daysAfter(first, interval.fact()) > 0)
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
            long fresh = daysAfter(counted, interval);
            if (fresh > 0) {
                days += fresh;
                counted = Objects.requireNonNull(interval.to(), "only closed intervals are counted");
            }
        }
        return days;
    }

    /** The days of a closed interval from {@code first} on; 0 or less when there is none. */
    private static long daysAfter(LocalDate first, Interval interval) {
        LocalDate from = interval.from().isBefore(first) ? first : interval.from();
        LocalDate to = interval.to();
        return to == null ? 0 : ChronoUnit.DAYS.between(from, to);
    }
}
