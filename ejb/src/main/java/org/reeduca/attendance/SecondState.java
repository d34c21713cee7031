package org.reeduca.attendance;

/** How it stands with the second entry of a paper list, for whoever asks. */
public enum SecondState {
    /** Its list is not closed, or the session was not held: there is nothing to compare with. */
    NOT_YET,
    /** They may type it. */
    OPEN,
    /** They recorded a mark of it themselves: somebody else types it. */
    OWN,
    /** It was typed. */
    DONE
}
