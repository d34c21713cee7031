package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.programme.Bilingual;

/**
 * The list of one session as a facilitator sees it.
 *
 * @param state what became of the session
 * @param cancelReason why it did not take place
 * @param opensAt from when it can be marked
 * @param closedAt when it was closed, null while it is open
 * @param modality how it was held
 * @param unexpected how many people were written down who were in the room and on no list
 * @param mayMark whether this reader may mark now
 * @param mayCorrect whether this reader may correct the closed list, or ask for it
 * @param lines men in the Spanish order of their surnames
 */
public record Roll(
        UUID session,
        UUID cohort,
        String cohortCode,
        String centreName,
        int unitNumber,
        int unitCount,
        Bilingual unitTitle,
        LocalDate heldOn,
        LocalTime startTime,
        int plannedMinutes,
        @Nullable String room,
        ZoneId zone,
        ProgrammeSession.State state,
        @Nullable String cancelReason,
        Instant opensAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        Modality modality,
        int unexpected,
        boolean mayMark,
        boolean mayCorrect,
        List<RollLine> lines) {

    public LocalTime endTime() {
        return startTime.plusMinutes(plannedMinutes);
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** Men of whom nothing is recorded although they were expected. */
    public List<RollLine> unrecorded() {
        return lines.stream()
                .filter(line -> line.expected() && !line.recorded())
                .toList();
    }
}
