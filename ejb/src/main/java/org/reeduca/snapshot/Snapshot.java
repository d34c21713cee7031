package org.reeduca.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import org.reeduca.standing.Figures;

/**
 * How an order stood when it was computed.
 *
 * @param order key of the order
 * @param asOf the day it was computed for
 * @param knownAt the instant up to which facts were used
 */
record Snapshot(long order, LocalDate asOf, Instant knownAt, Figures figures) {}
