package org.reeduca.message;

/** Why a message was held back or withdrawn. The names are stored: never renamed or removed, only added. */
public enum MessageReason {
    /** There is no telephone at which he said that a message may be left. */
    NO_SAFE_LINE,
    /** It is too early or too late in the day. */
    QUIET_HOURS,
    /** The session or appointment is not held. */
    CANCELLED,
    /** The session has another day or hour. */
    MOVED,
    /** He left the group, went to another centre, is on leave or gave notice. */
    NOT_EXPECTED,
    /** What it told was a mistake or was taken back. */
    CORRECTED,
    /** The hour it is about has come, or it is too long ago. */
    OVER,
    /** He wants no messages any more. */
    NO_CONSENT
}
