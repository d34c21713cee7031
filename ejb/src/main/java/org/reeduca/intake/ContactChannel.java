package org.reeduca.intake;

/** How it was tried to reach a man. */
public enum ContactChannel {
    TELEPHONE,
    MESSAGE,
    EMAIL,
    LETTER,
    /** Through the authority that sent him. */
    AUTHORITY,
    /** He came to the centre. */
    IN_PERSON
}
