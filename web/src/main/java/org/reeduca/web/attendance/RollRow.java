package org.reeduca.web.attendance;

import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SavedRoll;

/**
 * One row of the roll as the page draws it.
 *
 * @param number on the list, from 1
 * @param line what is recorded
 * @param form what is typed
 * @param conflict what somebody else recorded meanwhile
 */
public record RollRow(int number, RollLine line, MarkForm form, SavedRoll.@Nullable Conflict conflict) {

    /** The sign of what is recorded, for {@code t:mark}. */
    public String sign() {
        return sign(line.observed());
    }

    /** The same row as the only one of its page, with what was typed over what is recorded. */
    RollRow alone(@Nullable MarkForm typed) {
        MarkForm only = MarkForm.of("0", line);
        if (typed != null) {
            only.keepTyped(typed);
        }
        return new RollRow(number, line, only, conflict);
    }

    static String sign(Observed observed) {
        Mark mark = observed.mark();
        if (mark == null) {
            return "UNRECORDED";
        }
        if (mark == Mark.ABSENT) {
            return "ABSENT";
        }
        if (observed.lateMinutes() > 0 || !observed.lateMinutesKnown()) {
            return "LATE";
        }
        return observed.leftEarlyMinutes() > 0 ? "LEFT_EARLY" : "ATTENDED";
    }
}
