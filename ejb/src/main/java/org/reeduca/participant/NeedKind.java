package org.reeduca.participant;

/** What a man may need so that he can take part like the others; each is an adjustment to make, none a diagnosis. */
public enum NeedKind {
    INTERPRETER,
    READ_ALOUD,
    SIGHT,
    HEARING,
    MOBILITY,
    MORE_TIME,
    OTHER
}
