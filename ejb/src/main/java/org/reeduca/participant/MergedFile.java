package org.reeduca.participant;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was merged with the one that is looked at.
 *
 * @param merge which merge it was
 * @param participant the other file
 * @param by who merged them
 */
public record MergedFile(
        UUID merge, UUID participant, FullName name, String fileNumber, Instant at, String by, String reason) {}
