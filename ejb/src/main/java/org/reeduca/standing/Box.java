package org.reeduca.standing;

/** What one of the boxes of a man's sixteen sessions shows. The words and signs are the page's. */
public enum Box {
    /** He attended. */
    ATTENDED,
    /** He came late. */
    LATE,
    /** He left before the end. */
    LEFT_EARLY,
    /** He was absent, or what he did counts as an absence. */
    ABSENT,
    /** He was absent with an accepted reason or on leave. */
    EXCUSED,
    /** It gave him no credit, and he made up for its unit elsewhere. */
    MADE_UP,
    /** The session did not take place. */
    CANCELLED,
    /** It is still to come, or nobody has said what happened. */
    UNRECORDED,
    /** It is not his: before he joined, after he left, or the order was stayed. */
    NOT_DUE
}
