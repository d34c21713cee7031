package org.reeduca.importing;

/** What a sign in the list says about a man and a session. */
public enum MarkMeaning {
    PRESENT,
    /** Present but late; the minutes may be known. */
    LATE,
    /** Absent without excuse. */
    ABSENT,
    EXCUSED,
    /** The session itself was suspended. */
    CANCELLED,
    /** Nothing to say: the session has not been, or did not concern him. */
    NOT_YET
}
