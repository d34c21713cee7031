package org.reeduca.intake;

/** What became of an appointment. */
public enum AppointmentOutcome {
    ATTENDED,
    NO_SHOW,
    CANCELLED
}
