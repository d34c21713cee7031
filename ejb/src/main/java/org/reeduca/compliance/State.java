package org.reeduca.compliance;

/** Where a man stands with one order; {@code docs/compliance.md}, section 9. */
public enum State {
    /** The court lifted the order. */
    LIFTED,
    /** The court revoked the order. */
    REVOKED,
    /** He died. */
    DECEASED,
    /** The order ended otherwise. */
    ENDED,
    /** The centre declined the order. */
    DECLINED,
    /** Dose and conditions are all met. */
    FULFILLED,
    /** A limit was exceeded under a policy that ends the programme for it. */
    TERMINATED,
    /** The dose is met, a condition is missing. */
    COMPLETION_PENDING,
    /** The order is stayed. */
    SUSPENDED,
    /** He is in custody for another case. */
    INTERRUPTED,
    /** A limit of absences is reached. */
    BREACH_PROPOSED,
    /** The time to finish is over. */
    EXPIRED,
    /** He never came. */
    NOT_PRESENTED,
    /** No session was owed yet. */
    NOT_STARTED,
    /** One more absence would reach a limit, or he can no longer finish in time. */
    AT_RISK,
    /** None of the others. */
    COMPLYING;

    /** Whether the order is over: nothing is owed under it, and rules made later do not judge it anew. */
    public boolean closed() {
        return switch (this) {
            case LIFTED, REVOKED, DECEASED, ENDED, DECLINED, FULFILLED, TERMINATED -> true;
            case COMPLETION_PENDING,
                    SUSPENDED,
                    INTERRUPTED,
                    BREACH_PROPOSED,
                    EXPIRED,
                    NOT_PRESENTED,
                    NOT_STARTED,
                    AT_RISK,
                    COMPLYING -> false;
        };
    }
}
