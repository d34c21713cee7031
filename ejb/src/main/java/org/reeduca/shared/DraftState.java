package org.reeduca.shared;

/** How far something has come that one person prepares and another one publishes. */
public enum DraftState {
    /** It can still be changed. */
    DRAFT,
    /** It waits for a second person. */
    SENT,
    /** The second person said no; it can be changed and sent again. */
    REFUSED,
    /** It is a version. */
    PUBLISHED,
    /** It was given up. */
    DROPPED;

    /** Whether it can still be changed. */
    public boolean open() {
        return this == DRAFT || this == REFUSED;
    }

    /** Whether something can still come of it, so that it can be given up. */
    public boolean pending() {
        return open() || this == SENT;
    }
}
