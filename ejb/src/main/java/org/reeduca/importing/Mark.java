package org.reeduca.importing;

import org.jspecify.annotations.Nullable;

/**
 * One mark of one man in one session.
 *
 * @param meaning what the legend says of the sign
 * @param minutes how late, in minutes; only with {@link MarkMeaning#LATE} and only when written
 */
public record Mark(MarkMeaning meaning, @Nullable Integer minutes) {

    static final Mark NOT_YET = new Mark(MarkMeaning.NOT_YET, null);

    /** {@code PRESENT}, {@code LATE:18} … as in a proposal's JSON. */
    public String code() {
        return minutes == null ? meaning.name() : meaning.name() + ":" + minutes;
    }
}
