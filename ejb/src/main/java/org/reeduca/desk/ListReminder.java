package org.reeduca.desk;

import java.time.Instant;
import java.util.UUID;

/** That the coordination asked for the list of a session, and when it did last. */
public record ListReminder(UUID session, Instant remindedAt) {}
