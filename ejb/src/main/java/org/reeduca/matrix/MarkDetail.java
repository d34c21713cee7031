package org.reeduca.matrix;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.reeduca.attendance.MarkHistory;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;

/**
 * One cell with all that was ever said about it.
 *
 * @param history newest first; empty when nobody said anything
 * @param decisions about a justification, newest first
 */
public record MarkDetail(
        UUID participant,
        FullName name,
        String fileNumber,
        UUID cohort,
        String cohortCode,
        UUID session,
        int unit,
        Bilingual title,
        LocalDate date,
        LocalTime startTime,
        int plannedMinutes,
        ProgrammeSession.State state,
        List<MarkHistory> history,
        List<JustificationStep> decisions) {}
