package org.reeduca.justification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.participant.FullName;

/** A request to accept what came too late that waits for a second person. */
public record OpenOverride(
        UUID session,
        LocalDate heldOn,
        String cohortCode,
        UUID participant,
        FullName name,
        String fileNumber,
        Instant askedAt,
        String askedBy) {}
