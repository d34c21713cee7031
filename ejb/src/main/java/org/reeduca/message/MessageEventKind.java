package org.reeduca.message;

/** What is said about a message. The names are stored: never renamed or removed, only added. */
public enum MessageEventKind {
    /** It was due and could not be given; the reason says why. */
    HELD_BACK,
    /** Somebody gave it to him. */
    TOLD,
    /** Somebody tried, and nobody answered. */
    NOT_REACHED,
    /** The last word of a person about it was a mistake. */
    TAKEN_BACK,
    /** Nothing asks for it any more. */
    WITHDRAWN,
    /** What had withdrawn it is over. */
    QUEUED_AGAIN,
    /** It is about to be handed over to the mail server with a letter. */
    MAIL_TRIED,
    /** The mail server took the letter. */
    MAILED,
    /** The mail server did not take the letter, for certain. */
    NOT_MAILED,
    /** Nobody knows whether the letter arrived. */
    MAIL_UNKNOWN
}
