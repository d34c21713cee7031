package org.reeduca.attendance;

/** How a session was held, or how a man was present in it. The names are stored: never renamed or removed, only added. */
public enum Modality {
    IN_ROOM,
    /** By video or telephone. */
    REMOTE
}
