package org.reeduca.shared;

/**
 * There is no such thing, or none the caller may know of: both are answered in the same words, so that nobody can find
 * out by asking whether another authority's man exists.
 */
public class NotFound extends BusinessRuleViolation {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("shared.not-found");
    }
}
