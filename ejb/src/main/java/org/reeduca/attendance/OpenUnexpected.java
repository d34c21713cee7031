package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who was in a session and on no list, and about whom nothing was answered; without what he calls himself. */
public record OpenUnexpected(UUID ref, String cohortCode, int unit, LocalDate heldOn, Instant recordedAt) {}
