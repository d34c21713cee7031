package org.reeduca.referral;

/** How a letter came to the centre. The names are stored. */
public enum OrderChannel {
    LETTER,
    EMAIL,
    MESSAGE,
    SYSTEM,
    IN_PERSON
}
