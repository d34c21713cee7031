package org.reeduca.standing;

import java.util.UUID;

/**
 * Facts that count changed for men of a session's group, in the transaction that is running: its list was closed, a mark corrected,
 * an absence decided, leave given for it or taken back. Features that lean on this one listen to it where the one that changes the facts may not know them.
 *
 * @param session whose facts changed
 */
public record FactsChanged(UUID session) {}
