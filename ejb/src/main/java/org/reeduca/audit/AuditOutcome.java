package org.reeduca.audit;

/** How a call ended. */
public enum AuditOutcome {
    /** It was done, or answered. */
    GRANTED,
    /** The caller had no right to it. */
    REFUSED,
    /** The caller had the right, but a rule or an error stopped it. */
    FAILED
}
