package org.reeduca.attendance;

/**
 * What became of a {@link SendMark}.
 *
 * @param revision the one it has or, in a conflict, the one that holds now; a next change has to name it
 * @param line the man as he stands on the roll; in a conflict with what somebody else recorded, by whom and when
 * @param byCaller whether the caller recorded that
 */
public record SentMark(Answer answer, int revision, RollLine line, boolean byCaller) {

    /** Whether something newer stands there, when a mark of long ago is answered again. */
    public boolean isOvertaken() {
        return line.revision() > revision;
    }

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
