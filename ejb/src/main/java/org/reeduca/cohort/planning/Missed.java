package org.reeduca.cohort.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.participant.FullName;

/**
 * An order whose last day passes before the group is through with its units.
 *
 * @param lastDay of the group by the plan
 */
public record Missed(UUID participant, FullName name, LocalDate dueOn, LocalDate lastDay) {}
