package org.reeduca.cohort;

/** Why a centre closes for a while. */
public enum ClosureCause {
    CIVIL_PROTECTION,
    PREMISES,
    STAFF,
    POWER,
    SECURITY,
    BUDGET,
    OTHER
}
