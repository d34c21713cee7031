package org.reeduca.intake;

/** What came of an attempt to reach a man. */
public enum AttemptResult {
    SPOKE,
    MESSAGE_LEFT,
    NO_ANSWER,
    /** The contact is not his or does not exist. */
    WRONG,
    /** He says that he will not come. */
    REFUSED,
    /** He came; this is his first coming under the order unless an earlier one is known. */
    CAME
}
