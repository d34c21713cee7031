package org.reeduca.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One man in both entries.
 *
 * @param recorded how he stands on the list now
 * @param paper what was typed the second time
 * @param then where the two said the same when it was typed
 * @param answered what was decided; null while nobody did
 * @param mayAnswer whether the caller corrects his mark without asking, and so decides
 */
public record ComparedMan(
        RollLine recorded,
        PaperLine paper,
        Agreement then,
        @Nullable Answered answered,
        boolean mayAnswer) {

    /**
     * What somebody decided.
     *
     * @param mine whether the caller did
     */
    public record Answered(EntryAnswer answer, String reason, String author, Instant at, boolean mine) {

        /** Whether the caller says once more what they said. */
        boolean repeats(EntryAnswer said, String why) {
            return mine && answer == said && reason.equals(why);
        }
    }

    /** Whether the paper confirmed all of his mark. */
    public boolean confirmed() {
        return then.whole();
    }

    /** Where they say the same now: a mark may have been corrected since. */
    public Agreement now() {
        return paper.with(recorded.observed());
    }

    /** Whether somebody has to decide: of a man who was taken off the list since no mark is wanted. */
    public boolean open() {
        return recorded.expected() && !confirmed() && answered == null && !now().whole();
    }
}
