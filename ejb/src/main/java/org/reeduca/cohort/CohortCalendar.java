package org.reeduca.cohort;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reeduca.programme.Bilingual;

/**
 * The dates a group would have.
 *
 * @param sessions in order
 * @param skipped days of the series on which nobody works, with why
 */
public record CohortCalendar(List<PlannedSession> sessions, List<NonWorkingDay> skipped) {

    /**
     * A session on paper.
     *
     * @param unit of the programme, from 1
     */
    public record PlannedSession(int unit, Bilingual title, LocalDate day) {}

    /**
     * Lays the units out, one a week.
     *
     * @param firstDay wished for
     * @param titles of the units, in order
     * @param daysOff around the time; of two on one day the first explains it
     */
    public static CohortCalendar of(LocalDate firstDay, List<Bilingual> titles, List<NonWorkingDay> daysOff) {
        Map<LocalDate, NonWorkingDay> why =
                daysOff.stream().collect(toMap(NonWorkingDay::day, day -> day, (first, second) -> first));
        SessionCalendar.Plan plan = SessionCalendar.weekly(firstDay, titles.size(), why.keySet());
        return new CohortCalendar(
                IntStream.range(0, titles.size())
                        .mapToObj(i -> new PlannedSession(
                                i + 1, titles.get(i), plan.dates().get(i)))
                        .toList(),
                plan.skipped().stream()
                        .flatMap(day -> daysOff.stream()
                                .filter(off -> off.day().equals(day))
                                .limit(1))
                        .toList());
    }

    /** The day of the last session. */
    public LocalDate lastDay() {
        return sessions.get(sessions.size() - 1).day();
    }
}
