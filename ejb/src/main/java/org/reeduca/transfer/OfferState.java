package org.reeduca.transfer;

/** Where an offer stands; derived from its answer. */
public enum OfferState {
    /** Nobody answered yet. */
    OPEN,
    ACCEPTED,
    DECLINED,
    /** The centre that offered took it back. */
    WITHDRAWN
}
