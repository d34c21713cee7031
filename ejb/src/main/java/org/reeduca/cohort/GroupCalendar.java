package org.reeduca.cohort;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Cadence;
import org.reeduca.cohort.planning.GiveAgain;
import org.reeduca.cohort.planning.Group;
import org.reeduca.cohort.planning.Meeting;
import org.reeduca.programme.Bilingual;

/**
 * The sessions of a group, with what can be done about them.
 *
 * @param cadence when it usually meets
 * @param room null when none is fixed
 * @param men how many belong to it or will
 * @param programme what is given, with the number of its version
 * @param sessions by time
 * @param changes latest steps that changed it, the newest first
 * @param open whether its calendar may be changed: by this reader, and before it has finished
 */
public record GroupCalendar(
        UUID cohort,
        String code,
        Cohort.State state,
        Cadence cadence,
        @Nullable String room,
        int capacity,
        int men,
        Bilingual programme,
        int version,
        UUID programmeVersion,
        List<Session> sessions,
        List<ChangeDone> changes,
        boolean open) {

    /** What can be done about a session. */
    public enum Standing {
        /** It can be moved or cancelled. */
        AHEAD,
        /** It has begun or is over and nobody is marked: it can be cancelled. */
        BEGUN,
        /** Somebody is marked: it stays. */
        RECORDED,
        /** It was cancelled. */
        CANCELLED,
        /** It was cancelled, and its unit has no other date. */
        OWED
    }

    /**
     * A session.
     *
     * @param title of its unit
     * @param cancelReason null unless it was cancelled
     */
    public record Session(
            UUID ref,
            int unit,
            Bilingual title,
            LocalDateTime at,
            LocalDateTime end,
            boolean catchUp,
            @Nullable String cancelReason,
            Standing standing) {

        static Session of(Meeting meeting, Group group, Bilingual title, @Nullable String why, LocalDateTime now) {
            return new Session(
                    meeting.ref(),
                    meeting.unit(),
                    title,
                    meeting.at(),
                    meeting.end(),
                    meeting.catchUp(),
                    why,
                    standing(meeting, group, now));
        }

        private static Standing standing(Meeting meeting, Group group, LocalDateTime now) {
            if (meeting.state() == Meeting.State.HELD) {
                return Standing.RECORDED;
            }
            if (!meeting.active()) {
                return GiveAgain.isOwed(group, meeting) ? Standing.OWED : Standing.CANCELLED;
            }
            return meeting.movable(now) ? Standing.AHEAD : Standing.BEGUN;
        }

        /** Whether it can be moved. */
        public boolean movable() {
            return standing == Standing.AHEAD;
        }

        /** Whether it can be cancelled. */
        public boolean cancellable() {
            return standing == Standing.AHEAD || standing == Standing.BEGUN;
        }
    }

    /** The latest step that was not taken back; null when there is none. */
    public @Nullable ChangeDone undoable() {
        return open ? changes.stream().filter(ChangeDone::standing).findFirst().orElse(null) : null;
    }
}
