package org.reeduca.cohort;

import java.time.LocalDate;
import org.reeduca.cohort.planning.ClosedDay;

/**
 * A first day on which the centre is closed.
 *
 * @param next the first day a week or more later that is open
 */
public record ClosedFirstDay(ClosedDay closed, LocalDate next) {}
