package org.reeduca.attendance;

/** How a man took part in a session, from least to most. The names are stored: never renamed or removed, only added. */
public enum Engagement {
    /** He was there and took no part. */
    APART,
    /** He took part when he was asked. */
    WHEN_ASKED,
    /** He took part of his own accord. */
    BY_HIMSELF,
    /** He related what was worked on to what he himself does. */
    ON_HIMSELF
}
