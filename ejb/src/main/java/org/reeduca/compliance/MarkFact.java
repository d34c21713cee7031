package org.reeduca.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the facilitator noted about him in one session.
 *
 * @param session id of the session
 * @param mark present or absent; null takes an earlier mark back
 * @param lateMinutes minutes he came after the start, 0 or more
 * @param leftEarlyMinutes minutes he left before the end, 0 or more
 * @param sentHome on whose account he was sent home, or null when he was not
 * @param recordedAt when this version was recorded, or null for always
 */
public record MarkFact(
        String session,
        @Nullable Mark mark,
        int lateMinutes,
        int leftEarlyMinutes,
        @Nullable SentHome sentHome,
        @Nullable Instant recordedAt)
        implements Recorded {

    /** The tick on the attendance list. */
    public enum Mark {
        /** He came, however late. */
        PRESENT,
        /** He did not come. */
        ABSENT
    }

    /** Why a man who came was sent home. */
    public enum SentHome {
        /** His own conduct, for example aggression or intoxication. */
        BEHAVIOUR,
        /** A cause on the centre's side; he keeps the credit. */
        SERVICE
    }

    @Override
    public Object subject() {
        return session;
    }

    /** Minutes he was in a session planned for so many minutes, never below 0. */
    int minutesPresent(int plannedMinutes) {
        return Math.max(0, plannedMinutes - lateMinutes - leftEarlyMinutes);
    }
}
