package org.reeduca.attendance;

/** The tick on the list: the fact, not what it counts as. */
public enum Mark {
    /** He came, however late. */
    PRESENT,
    /** He did not come. */
    ABSENT
}
