package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A list whose second entry differs from what is recorded.
 *
 * @param differences men of whom somebody has to decide
 */
public record UnsettledList(UUID session, String cohortCode, int unitNumber, LocalDate heldOn, int differences) {}
