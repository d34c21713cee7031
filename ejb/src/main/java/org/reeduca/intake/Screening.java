package org.reeduca.intake;

import java.time.LocalDate;

/**
 * The result of a screening for risk; never the text of the instrument.
 *
 * @param byCaller whether the reader of this applied it
 * @param interpreted whether an interpreter stood between, which limits what it says
 */
public record Screening(
        String instrument,
        String version,
        RiskLevel level,
        LocalDate appliedOn,
        String appliedBy,
        boolean byCaller,
        boolean interpreted) {}
