package org.reeduca.message;

/** What became of a message by mail. */
public enum ByMail {
    /** It was not tried, or it is known that it did not arrive. */
    NOT,
    /** It was tried, and the answer is not here yet. */
    TRYING,
    /** Nobody knows whether it arrived; it is never tried by mail again. */
    UNKNOWN,
    SENT
}
