package org.reeduca.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was written down at some instant and may later be corrected by another fact about the same subject.
 *
 * <p>Facts are appended, never edited: see {@code docs/compliance.md}, section 2.
 */
public interface Recorded {

    /** When the fact entered the record; null for a fact that counts as known from the beginning. */
    @Nullable
    Instant recordedAt();

    /** What the fact speaks about; a later fact with an equal subject replaces this one altogether. */
    Object subject();

    /** Whether somebody who knew all that was on record at the given instant knew this fact. */
    default boolean knownAt(Instant instant) {
        Instant recorded = recordedAt();
        return recorded == null || !recorded.isAfter(instant);
    }

    /** Whether this fact was recorded before the other; one without an instant precedes all that have one. */
    default boolean recordedBefore(Recorded other) {
        Instant mine = recordedAt();
        Instant theirs = other.recordedAt();
        return theirs != null && (mine == null || mine.isBefore(theirs));
    }
}
