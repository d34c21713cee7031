package org.reeduca.attendance;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * What was seen of one man in one session.
 *
 * @param mark null withdraws an earlier mark: as if he had not been marked
 * @param lateMinutes minutes after the start at which he came, 0 for in time; only when present
 * @param lateMinutesKnown false when a paper list says "late" without minutes
 * @param leftEarlyMinutes minutes before the end at which he left; only when present
 * @param sentHome null unless he came and was sent home
 * @param noticeGiven he let the centre know; only when absent
 * @param motive what he said was the matter; only when absent
 * @param note at most 255 characters, about attendance only
 */
public record Observed(
        @Nullable Mark mark,
        int lateMinutes,
        boolean lateMinutesKnown,
        int leftEarlyMinutes,
        @Nullable SentHome sentHome,
        boolean noticeGiven,
        @Nullable AbsenceMotive motive,
        @Nullable String note)
        implements Serializable {

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 255;

    /** Nothing is known of him. */
    public static final Observed NOTHING = new Observed(null, 0, true, 0, null, false, null, null);

    /** He was there from the beginning to the end. */
    public static final Observed ATTENDED = new Observed(Mark.PRESENT, 0, true, 0, null, false, null, null);

    public Observed {
        if (note != null && note.isBlank()) {
            note = null;
        }
        if (mark != Mark.PRESENT) {
            lateMinutes = 0;
            leftEarlyMinutes = 0;
            sentHome = null;
            lateMinutesKnown = true;
        }
        if (mark != Mark.ABSENT) {
            noticeGiven = false;
            motive = null;
        }
    }

    /** He did not come and nobody heard of him. */
    public static Observed absent() {
        return new Observed(Mark.ABSENT, 0, true, 0, null, false, null, null);
    }

    /** He came so many minutes after the start. */
    public static Observed late(int minutes) {
        return new Observed(Mark.PRESENT, minutes, true, 0, null, false, null, null);
    }

    /**
     * Refuses what cannot have happened in a session of that length.
     *
     * @param plannedMinutes length of the session
     */
    public void requirePossibleIn(int plannedMinutes) {
        if (lateMinutes < 0 || leftEarlyMinutes < 0) {
            throw new BusinessRuleViolation("attendance.negative-minutes");
        }
        if (lateMinutes > plannedMinutes || leftEarlyMinutes > plannedMinutes) {
            throw new BusinessRuleViolation("attendance.minutes-above-length", plannedMinutes);
        }
        if (lateMinutes + leftEarlyMinutes > plannedMinutes) {
            throw new BusinessRuleViolation("attendance.left-before-arriving");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new BusinessRuleViolation("attendance.note-too-long", LONGEST_NOTE);
        }
    }
}
