package org.reeduca.message;

/** How a message stands, as follows from what was said about it. */
public enum MessageState {
    OPEN,
    TOLD,
    WITHDRAWN
}
