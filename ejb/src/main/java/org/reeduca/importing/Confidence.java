package org.reeduca.importing;

/** How sure the reader is of what it recognised; the page asks the coordinator to look where it is not. */
public enum Confidence {
    /** Said by the coordinator. */
    GIVEN,
    /** Said by the sheet in words that mean nothing else. */
    SURE,
    /** Fits a rule; worth a look. */
    LIKELY,
    /** Not found: has to be given. */
    MISSING
}
