package org.reeduca.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;

/**
 * A roll as it is printed: who may come, and nothing else about anybody.
 *
 * @param men everybody who is expected, guests among them, in the order of the roll on the screen
 */
public record PaperRoll(
        UUID session,
        PaperCode code,
        String cohortCode,
        int unitNumber,
        int unitCount,
        LocalDate heldOn,
        LocalTime startTime,
        LocalTime endTime,
        @Nullable String room,
        List<FullName> men) {}
