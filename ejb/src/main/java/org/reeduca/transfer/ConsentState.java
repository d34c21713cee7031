package org.reeduca.transfer;

/** What the authority of an order says to a transfer. */
public enum ConsentState {
    /** No order asks for it. */
    NOT_NEEDED,
    /** It was asked and has not answered: an open item. */
    ASKED,
    GIVEN,
    REFUSED;

    /** Whether an answer of the authority is there, and so its letter. */
    public boolean answered() {
        return this == GIVEN || this == REFUSED;
    }

    /** Whether he may go. */
    public boolean lets() {
        return this == NOT_NEEDED || this == GIVEN;
    }
}
