package org.reeduca.message;

/** What a man is told. The names are stored: never renamed or removed, only added. */
public enum MessageKind {
    /** A session of his group is tomorrow. */
    SESSION_REMINDER,
    /** A session has another day or hour. */
    SESSION_MOVED,
    /** A session is not held. */
    SESSION_CANCELLED,
    /** He is expected alone tomorrow. */
    APPOINTMENT,
    /** He did not come and nobody knows why. */
    MISSED_SESSION;

    /** Whether it is of no use any more once the hour it is about has come. */
    public boolean ahead() {
        return this != MISSED_SESSION;
    }
}
