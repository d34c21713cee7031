package org.reeduca.referral;

/** Why an order ended otherwise than by being fulfilled. The names are stored. */
public enum EndingCause {
    ACQUITTAL,
    NOT_CHARGED,
    PARDON,
    DISMISSAL,
    REPARATION,
    PRESCRIPTION,
    SUBSTITUTED,
    BREACH,
    NEW_CONVICTION,
    DETENTION,
    TRANSFERRED,
    JURISDICTION,
    WITHDREW,
    MINOR,
    OUT_OF_AREA,
    WRONG_CENTRE,
    NOT_SUITABLE,
    OTHER
}
