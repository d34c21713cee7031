package org.reeduca.attendance;

/**
 * What became of a {@link SendMark}.
 *
 * @param revision the revision that holds now, which a next change has to name
 * @param line the man as he stands on the roll; in a conflict with what somebody else recorded, by whom and when
 */
public record SentMark(Answer answer, int revision, RollLine line) {

    /** What became of it. */
    public enum Answer {
        /** It is a new mark. */
        RECORDED,
        /** The same stood there already. */
        KNOWN,
        /** Somebody else had marked him; nothing was recorded. */
        CONFLICT
    }
}
