package org.reeduca.attendance;

import java.util.UUID;

/**
 * What had been promised is written, in the transaction that is running.
 *
 * @param promise reference of what was promised
 * @param by key of the account that wrote it
 */
public record ObservationWritten(UUID session, UUID promise, long by) {}
