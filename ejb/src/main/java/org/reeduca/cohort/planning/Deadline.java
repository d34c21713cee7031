package org.reeduca.cohort.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.reeduca.participant.FullName;

/**
 * The day by which a man has to have finished under one of his orders.
 *
 * @param group the group in which he fulfils it
 * @param dueOn last day, moved by what interrupted the order
 */
public record Deadline(UUID group, UUID participant, FullName name, LocalDate dueOn) {}
