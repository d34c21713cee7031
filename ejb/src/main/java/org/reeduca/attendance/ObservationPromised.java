package org.reeduca.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who facilitates will write later what they observed, in the transaction that is running.
 *
 * @param promise reference of what was promised
 * @param account reference of who will write it, with its key {@code by}
 * @param dueOn last day
 */
public record ObservationPromised(UUID session, UUID promise, UUID account, long by, LocalDate dueOn) {}
