package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What there is on paper about a session.
 *
 * @param printable whether its roll may be printed: it was not cancelled
 */
public record PaperFile(
        UUID session, PaperCode code, String cohortCode, int unitNumber, LocalDate heldOn, boolean printable) {}
