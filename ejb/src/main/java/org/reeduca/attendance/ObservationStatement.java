package org.reeduca.attendance;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote about a man in a session.
 *
 * @param author reference of the account, with its {@code authorName}
 */
public record ObservationStatement(
        int revision, Observation observation, UUID author, String authorName, Instant recordedAt) {}
