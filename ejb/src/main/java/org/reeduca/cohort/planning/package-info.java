/**
 * Dates of groups, on paper: laying a series, moving it, cancelling and taking back, each tried out on a {@link
 * org.reeduca.cohort.planning.Board} before anything is written. Plain Java; it reads no clock and no database.
 *
 * <p>What holds for every operation: units stay in their order, automatic dates step over closed days, what was recorded
 * or lies in the past is not moved, and undoing an operation restores the board exactly.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.cohort.planning;
