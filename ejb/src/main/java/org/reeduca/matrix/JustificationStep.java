package org.reeduca.matrix;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.JustificationFact;

/**
 * What became of the paper that should excuse an absence.
 *
 * @param submittedOn day it was handed in
 * @param decidedOn day of the decision, null while it is open
 * @param override whether it was accepted although it came late
 */
public record JustificationStep(
        LocalDate submittedOn,
        JustificationFact.Decision decision,
        @Nullable LocalDate decidedOn,
        boolean override,
        String recordedBy,
        Instant recordedAt) {}
