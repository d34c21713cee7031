package org.reeduca.participant;

/** Ways to reach a man. */
public enum ContactKind {
    TELEPHONE,
    EMAIL,
    ADDRESS
}
