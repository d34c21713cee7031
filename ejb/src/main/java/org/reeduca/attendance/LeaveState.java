package org.reeduca.attendance;

/** What became of a request for leave. */
public enum LeaveState {
    /** Nobody has answered. */
    ASKED,
    APPROVED,
    DENIED,
    /** Not asked any more, or taken back after a yes. */
    WITHDRAWN;

    /** Whether its days are taken: another request for one of them is refused. */
    public boolean holds() {
        return this == ASKED || this == APPROVED;
    }
}
