package org.reeduca.cohort;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.cohort.planning.Meeting;
import org.reeduca.cohort.planning.Plan;
import org.reeduca.cohort.planning.Replanned;
import org.reeduca.cohort.planning.Skip;
import org.reeduca.programme.Bilingual;

/**
 * The dates a new group would have.
 *
 * @param sessions in order
 * @param skipped days of the series on which nobody works, with why
 * @param findings what speaks against it
 * @param stopped whether something stops it
 */
public record CohortCalendar(
        List<PlannedSession> sessions, List<Skip> skipped, List<Finding> findings, boolean stopped) {

    /**
     * A session on paper.
     *
     * @param unit of the programme, from 1
     */
    public record PlannedSession(int unit, Bilingual title, LocalDateTime at, LocalDateTime end) {}

    /** The calendar of the one group that the plan begins. */
    static CohortCalendar of(Plan plan, List<Bilingual> titles) {
        Replanned group = plan.groups().get(0);
        List<Meeting> meetings = group.after().meetings();
        return new CohortCalendar(
                IntStream.range(0, titles.size())
                        .mapToObj(i -> session(meetings.get(i), titles.get(i)))
                        .toList(),
                group.skipped(),
                plan.findings(),
                plan.isStopped());
    }

    private static PlannedSession session(Meeting meeting, Bilingual title) {
        return new PlannedSession(meeting.unit(), title, meeting.at(), meeting.end());
    }

    /** The day of the last session. */
    public LocalDate lastDay() {
        return sessions.get(sessions.size() - 1).at().toLocalDate();
    }
}
