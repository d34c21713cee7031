package org.reeduca.justification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.JustificationFact.Decision;

/**
 * An absence under an order, as its authority may know it.
 *
 * @param session public reference
 * @param unit of the programme
 * @param lastDay last day of the term to justify it under this order; null when the policy sets none
 * @param revision of what was said last about it, 0 when nothing was
 * @param submittedOn day on which something was handed in last; null when nothing was
 * @param decision on it; null when nothing was handed in
 */
public record OfficerAbsence(
        UUID session,
        int unit,
        LocalDate heldOn,
        @Nullable LocalDate lastDay,
        int revision,
        @Nullable LocalDate submittedOn,
        @Nullable Decision decision) {

    /** Whether what is handed in on a day comes after the term; then it takes two people to accept it. */
    public boolean late(LocalDate on) {
        return lastDay != null && on.isAfter(lastDay);
    }

    /**
     * Whether something that came in time waits for a decision, and what comes on a day would be late. What came last is judged: the
     * absence would count from that day on, so nothing more is handed in here.
     */
    public boolean waitsInTime(LocalDate on) {
        return decision == Decision.PENDING && submittedOn != null && !late(submittedOn) && late(on);
    }
}
