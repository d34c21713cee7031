package org.reeduca.standing;

import java.util.UUID;
import org.reeduca.participant.FullName;

/**
 * A man as lists name him.
 *
 * @param fileNumber under which his centre knows him; empty for another one, which he left
 */
public record Person(UUID ref, FullName name, String fileNumber) {}
