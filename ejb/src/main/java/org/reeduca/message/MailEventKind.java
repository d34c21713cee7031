package org.reeduca.message;

/** What is said about a letter. The names are stored: never renamed or removed, only added. */
enum MailEventKind {
    /** It is about to be handed over. */
    TRIED,
    /** The mail server took it. */
    SENT,
    /** The mail server did not take it now. */
    FAILED,
    /** The mail server knows no such address. */
    REFUSED,
    /** Nobody knows whether the mail server took it. */
    UNKNOWN
}
