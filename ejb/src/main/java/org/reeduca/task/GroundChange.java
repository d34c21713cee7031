package org.reeduca.task;

/** What changed in the facts so that nothing asks for a task any more. The names are stored: never renamed or removed, only added. */
public enum GroundChange {
    /** The absence that asked for it is excused, or he was on leave. */
    EXCUSED,
    /** A document for the absence waits for a decision. */
    PENDING,
    /** He was there after all. */
    ATTENDED,
    /** Nothing is recorded of him in that session any more, or it was not held. */
    UNMARKED,
    /** The session that asked for it counts otherwise now, or as another one in the row. */
    COUNTS_OTHERWISE,
    /** He stands otherwise under the order. */
    STATE_CHANGED,
    /** The order has ended, or another centre carries it. */
    ORDER_ENDED,
    /** What the sheet said is so again. */
    SHEET_RIGHT,
    /** The session was cancelled, or its group was given up. */
    SESSION_CANCELLED,
    /** The session has another day, which is not over. */
    SESSION_MOVED,
    /** He does not stand there as present any more, or whoever promised to write does not facilitate his group. */
    NOTE_IMPOSSIBLE
}
