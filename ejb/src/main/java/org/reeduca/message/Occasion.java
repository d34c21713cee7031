package org.reeduca.message;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one man is to be told, by what asks for it.
 *
 * @param man key of his file
 * @param subject public reference of the session or appointment
 * @param occurrence what tells two of a kind about one thing apart
 * @param at day and hour it is about, local to the centre
 * @param was for a session that was moved, day and hour before
 */
record Occasion(
        long man,
        MessageKind kind,
        UUID subject,
        String occurrence,
        LocalDateTime at,
        @Nullable LocalDateTime was) {

    /** What is unique in the database: the same thing is told once. */
    Key key() {
        return new Key(man, kind, subject, occurrence);
    }

    /** Whether this says the contrary of the other: that the same hour is kept, or that it is not. */
    boolean contradicts(Occasion other) {
        return man == other.man
                && subject.equals(other.subject)
                && at.equals(other.at)
                && kind.ahead()
                && other.kind.ahead()
                && (kind == MessageKind.SESSION_CANCELLED) != (other.kind == MessageKind.SESSION_CANCELLED);
    }

    /** The same, from another hour. */
    Occasion from(@Nullable LocalDateTime hour) {
        return new Occasion(man, kind, subject, occurrence, at, hour);
    }

    /** The same once more, after he heard the contrary so many times. */
    Occasion after(long contraries) {
        return contraries == 0 ? this : new Occasion(man, kind, subject, occurrence + "/" + contraries, at, was);
    }

    /** One occurrence of a thing for one man. */
    record Key(long man, MessageKind kind, UUID subject, String occurrence) {}
}
