package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one session.
 *
 * @param meeting its reference; of a new one the reference it will have
 * @param before when it was to be; null for a new one
 * @param after when it is to be; null for one that goes or is cancelled
 * @param minutes its length
 * @param version of the session to which the change applies; 0 for a new one
 */
public record Change(
        Kind kind,
        UUID meeting,
        int unit,
        @Nullable LocalDateTime before,
        @Nullable LocalDateTime after,
        int minutes,
        int version) {

    /** What is done with a session. */
    public enum Kind {
        /** It gets another date. */
        MOVED,
        /** It keeps its date and does not take place. */
        CANCELLED,
        /** A new session, in which a cancelled unit is given. */
        ADDED,
        /** It was cancelled and takes place after all. */
        RESTORED,
        /** A session that was only planned is taken away. */
        REMOVED
    }

    /** When it was to be, where that is known to be there. */
    public LocalDateTime was() {
        return Objects.requireNonNull(before, "before");
    }

    /** When it is to be, where that is known to be there. */
    public LocalDateTime becomes() {
        return Objects.requireNonNull(after, "after");
    }

    static Change moved(Meeting from, Meeting to) {
        return new Change(Kind.MOVED, from.ref(), from.unit(), from.at(), to.at(), from.minutes(), from.version());
    }

    static Change cancelled(Meeting meeting) {
        return new Change(
                Kind.CANCELLED,
                meeting.ref(),
                meeting.unit(),
                meeting.at(),
                null,
                meeting.minutes(),
                meeting.version());
    }

    static Change restored(Meeting meeting) {
        return new Change(
                Kind.RESTORED, meeting.ref(), meeting.unit(), null, meeting.at(), meeting.minutes(), meeting.version());
    }

    static Change added(Meeting meeting) {
        return new Change(Kind.ADDED, meeting.ref(), meeting.unit(), null, meeting.at(), meeting.minutes(), 0);
    }

    static Change removed(Meeting meeting) {
        return new Change(
                Kind.REMOVED, meeting.ref(), meeting.unit(), meeting.at(), null, meeting.minutes(), meeting.version());
    }
}
