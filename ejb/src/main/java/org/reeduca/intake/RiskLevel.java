package org.reeduca.intake;

/** How high the risk is that a screening found. */
public enum RiskLevel {
    LOW,
    MODERATE,
    HIGH
}
