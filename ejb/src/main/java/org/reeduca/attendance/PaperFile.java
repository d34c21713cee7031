package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What there is on paper about a session.
 *
 * @param printable whether its roll may be printed: it was not cancelled
 * @param second how it stands with its second entry, for the caller
 */
public record PaperFile(
        UUID session,
        PaperCode code,
        String cohortCode,
        int unitNumber,
        LocalDate heldOn,
        boolean printable,
        SecondState second) {}
