package org.reeduca.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.reeduca.participant.FullName;

/** A list to be typed again from paper: who was expected, and nothing of what is recorded. */
public record BlankSheet(
        UUID session,
        String cohortCode,
        int unitNumber,
        LocalDate heldOn,
        LocalTime startTime,
        int plannedMinutes,
        List<Man> men) {

    /** Somebody who was expected. */
    public record Man(UUID participant, FullName name) {}

    public LocalTime endTime() {
        return startTime.plusMinutes(plannedMinutes);
    }
}
