package org.reeduca.intake;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of a man.
 *
 * @param kind what it is for; null where it is not for the reader
 * @param at local to the centre
 * @param revision how often something was said about its outcome
 * @param outcome what became of it; null while he is expected
 * @param transferred whether it was called off because he goes on at another centre
 * @param here whether the centre that expected him keeps his file; else it stays as it is and nobody says anything about it any more
 */
public record Appointment(
        UUID ref,
        @Nullable AppointmentKind kind,
        LocalDateTime at,
        int minutes,
        String room,
        String attendedBy,
        int revision,
        @Nullable AppointmentOutcome outcome,
        boolean transferred,
        boolean here) {

    public LocalDateTime until() {
        return at.plusMinutes(minutes);
    }
}
