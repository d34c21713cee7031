package org.reeduca.participant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another centre has a file that is likely of this man. Which, and what it says, only that centre may tell.
 *
 * @param centre its public reference
 * @param name of the centre
 * @param telephone where to ask its coordination; null when it is not known
 */
public record MatchElsewhere(
        UUID centre, String name, @Nullable String telephone) {}
