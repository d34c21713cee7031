package org.reeduca.intake;

import org.reeduca.participant.FullName;

/** Who comes to an appointment, without why. */
public record Visit(IntakeMan man, Appointment appointment) {

    public FullName name() {
        return man.name();
    }
}
