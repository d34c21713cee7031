package org.reeduca.message;

/** What is worded: the first line of whatever is said at once, and each kind of message. */
public enum WordingKind {
    HEADING,
    SESSION_REMINDER,
    SESSION_MOVED,
    SESSION_CANCELLED,
    APPOINTMENT,
    MISSED_SESSION;

    static WordingKind of(MessageKind kind) {
        return valueOf(kind.name());
    }
}
