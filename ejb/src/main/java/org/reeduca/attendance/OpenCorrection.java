package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.participant.FullName;

/**
 * A correction that was asked for and waits for an answer.
 *
 * @param fileNumber empty when another centre has his file
 */
public record OpenCorrection(
        UUID ref,
        UUID participant,
        FullName name,
        String fileNumber,
        String cohortCode,
        int unit,
        LocalDate heldOn,
        Instant askedAt,
        String askedBy) {}
