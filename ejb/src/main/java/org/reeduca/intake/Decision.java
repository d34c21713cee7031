package org.reeduca.intake;

/** What may be decided about an admission. */
public enum Decision {
    ADMIT,
    ADMIT_CONDITIONS,
    /** Another service is the right one. */
    REFER,
    DECLINE;

    /** Whether he takes part. */
    public boolean admits() {
        return this == ADMIT || this == ADMIT_CONDITIONS;
    }
}
