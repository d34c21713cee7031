package org.reeduca.attendance;

/** How the centre heard that a man will not come. */
public enum NoticeChannel {
    TELEPHONE,
    MESSAGE,
    IN_PERSON,
    /** Somebody else told; names are not written down. */
    SOMEBODY
}
