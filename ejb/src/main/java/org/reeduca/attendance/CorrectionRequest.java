package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;

/**
 * A correction that somebody asks for.
 *
 * @param ref public reference
 * @param fileNumber null when another centre has his file
 * @param revision the mark that whoever asks saw, 0 for none
 * @param wanted what should stand
 * @param reason why
 * @param mine whether the reader asks
 * @param answer null while it is open
 */
public record CorrectionRequest(
        UUID ref,
        UUID session,
        UUID participant,
        FullName name,
        @Nullable String fileNumber,
        String cohortCode,
        int unit,
        LocalDate heldOn,
        int revision,
        Observed wanted,
        String reason,
        Instant askedAt,
        String askedBy,
        boolean mine,
        @Nullable Answer answer) {

    /**
     * What another person said to it.
     *
     * @param reason why
     * @param mine whether the reader said it
     */
    public record Answer(boolean approved, String reason, Instant at, String by, boolean mine) {}

    /** Whether nobody answered yet. */
    public boolean open() {
        return answer == null;
    }

    /** Whether it is the same wish of the same person: the form was sent twice. */
    boolean repeats(AskCorrection wish) {
        return mine && open() && wanted.equals(wish.observed()) && reason.equals(wish.reason());
    }
}
