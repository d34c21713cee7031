package org.reeduca.attendance;

/** Who asks that a man may be away; names are not written down. */
public enum LeaveAsker {
    HIMSELF,
    FAMILY,
    LAWYER,
    AUTHORITY,
    OTHER
}
