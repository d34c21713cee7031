package org.reeduca.importing;

/** How much a problem weighs. */
public enum Severity {
    /** The row can be loaded; somebody should look. */
    WARNING,
    /** The row is not loaded. */
    ERROR
}
