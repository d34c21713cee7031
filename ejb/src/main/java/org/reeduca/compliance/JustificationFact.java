package org.reeduca.compliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A justification he handed in for an absence, with the centre's decision.
 *
 * @param session id of the session he missed
 * @param submittedOn the day he handed it in
 * @param decision the decision as recorded
 * @param decidedOn the day of the decision; without one the justification is still pending
 * @param override true when the coordinator accepts it although it came too late
 * @param recordedAt when this version was recorded, or null for always
 */
public record JustificationFact(
        String session,
        LocalDate submittedOn,
        Decision decision,
        @Nullable LocalDate decidedOn,
        boolean override,
        @Nullable Instant recordedAt)
        implements Recorded {

    /** What the centre said to a justification. */
    public enum Decision {
        /** Nothing yet. */
        PENDING,
        /** The absence is excused. */
        ACCEPTED,
        /** The absence is not excused. */
        DENIED
    }

    @Override
    public Object subject() {
        return session;
    }

    /** Whether it had been handed in by the given day. */
    boolean existsOn(LocalDate day) {
        return !submittedOn.isAfter(day);
    }

    /** The decision as it stood on the given day: pending until the day it was taken. */
    Decision decisionOn(LocalDate day) {
        return decidedOn == null || decidedOn.isAfter(day) ? Decision.PENDING : decision;
    }
}
