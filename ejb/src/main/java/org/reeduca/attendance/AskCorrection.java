package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * What should stand instead of the mark of a closed list.
 *
 * @param revision the one whoever asks saw, 0 for none
 * @param observed what should stand
 * @param reason why, 1 to {@link #LONGEST_REASON} characters
 */
public record AskCorrection(
        @NotNull UUID session,
        @NotNull UUID participant,
        int revision,
        @NotNull Observed observed,
        @NotNull String reason) {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 255;

    public AskCorrection {
        reason = reason.strip();
    }

    /**
     * Refuses what cannot be asked about a mark.
     *
     * @param stands what is recorded
     * @param plannedMinutes length of the session
     * @throws BusinessRuleViolation {@code attendance.reason-missing}, {@code attendance.reason-too-long}, {@code
     *     attendance.mark-missing}, {@code attendance.correction-same}, and what {@link Observed#requirePossibleIn} refuses
     */
    void requireAskable(Observed stands, int plannedMinutes) {
        if (reason.isEmpty()) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        } else if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("attendance.reason-too-long", LONGEST_REASON);
        } else if (observed.mark() == null && revision == 0) {
            throw new BusinessRuleViolation("attendance.mark-missing");
        } else if (observed.equals(stands)) {
            throw new BusinessRuleViolation("attendance.correction-same");
        }
        observed.requirePossibleIn(plannedMinutes);
    }
}
