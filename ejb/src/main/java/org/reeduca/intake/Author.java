package org.reeduca.intake;

import java.time.Instant;

/** Who writes something down, and when. */
record Author(long user, Instant at) {}
