package org.reeduca.shared;

/** Somebody else changed the same thing since the caller read it; nothing was written. */
public class Stale extends BusinessRuleViolation {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super("shared.stale");
    }
}
