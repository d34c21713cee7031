package org.reeduca.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As what a session counts after he moved to another centre or to another version of the curriculum; {@code
 * docs/compliance.md}, section 6. What was marked in the session stays as it is.
 *
 * @param session id of the session
 * @param credited whether the session may give credit
 * @param unit curriculum unit as which the session counts, whatever came of it; null for the unit it taught
 * @param recordedAt when this version was recorded, or null for always
 */
public record RecognitionFact(
        String session,
        boolean credited,
        @Nullable Integer unit,
        @Nullable Instant recordedAt) implements Recorded {

    @Override
    public Object subject() {
        return session;
    }

    /** Whether it says which unit is credited, or that none is; otherwise the rules of make-ups do. */
    boolean decides() {
        return !credited || unit != null;
    }

    /** The session as it counts now. */
    SessionFact applyTo(SessionFact fact) {
        return unit == null
                ? fact
                : new SessionFact(
                        fact.id(),
                        fact.cohort(),
                        unit,
                        fact.date(),
                        fact.plannedMinutes(),
                        fact.state(),
                        fact.catchUp(),
                        fact.recordedAt());
    }
}
