package org.reeduca.message;

/** How a letter stands, as follows from its attempts. */
enum MailState {
    /** It is to be handed over, for the first time or again. */
    WAITING,
    TRYING,
    SENT,
    /** It was refused, or tried often enough. */
    GIVEN_UP,
    /** Nobody knows whether it was taken. */
    UNKNOWN
}
