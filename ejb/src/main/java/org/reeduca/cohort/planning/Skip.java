package org.reeduca.cohort.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of the cadence that was stepped over.
 *
 * @param closed why nobody works on it; null when the group has another session on that day
 */
public record Skip(LocalDate day, @Nullable ClosedDay closed) {}
