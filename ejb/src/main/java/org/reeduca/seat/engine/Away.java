package org.reeduca.seat.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.DateSpan;

/**
 * Days on which a man will not come.
 *
 * @param from first day
 * @param to first day after them; null while no end is known
 * @param owed whether sessions are owed all the same, as on a leave: he misses them and may make up for them; during a
 *     stay of the order or custody nothing is owed
 */
public record Away(LocalDate from, @Nullable LocalDate to, boolean owed) implements DateSpan {}
