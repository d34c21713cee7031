package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.participant.FullName;

/** A request for leave that nobody answered. */
public record OpenLeave(
        UUID participant,
        FullName name,
        String fileNumber,
        UUID request,
        LocalDate from,
        LocalDate lastDay,
        Instant askedAt) {}
