package org.reeduca.justification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;

/**
 * An absence in a group of a centre about which nothing is decided, or that was refused and may still be tried again.
 *
 * @param fileNumber empty when another centre has his file
 * @param submittedOn day he handed in what waits for a decision; null when nothing waits
 * @param asked a request to accept it although it came too late that nobody answered; null when nobody asked
 */
public record OpenAbsence(
        UUID session,
        LocalDate heldOn,
        String cohortCode,
        UUID participant,
        FullName name,
        String fileNumber,
        @Nullable LocalDate submittedOn,
        @Nullable Asked asked) {

    /** Who asks a second person, and since which day of the centre. */
    public record Asked(LocalDate on, String by) {}
}
