package org.reeduca.intake;

/** What an appointment is for; never shown at reception. */
public enum AppointmentKind {
    INTERVIEW,
    SIGNING,
    OTHER
}
