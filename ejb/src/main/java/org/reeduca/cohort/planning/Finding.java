package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;

/**
 * Something that speaks against a plan.
 *
 * @param group code of the group it happens to
 * @param unit of its session
 * @param at when
 * @param with whom or what it clashes with, for readers: a group, a name, a room, the reason a day is closed
 * @param stops whether the plan is refused; otherwise it is carried out for somebody who knows it
 */
public record Finding(
        Kind kind,
        String group,
        int unit,
        LocalDateTime at,
        @Nullable Bilingual with,
        boolean stops) {

    /** What can speak against a plan. */
    public enum Kind {
        /** The group would meet twice at one hour. */
        OVERLAP(true),
        /** Somebody who facilitates it has another group at that hour. */
        FACILITATOR_BUSY(true),
        /** The place is kept free of groups at that hour. */
        RESERVED_HOURS(true),
        /** The same unit was cancelled at that very hour: the cancellation is to be taken back instead. */
        CANCELLED_THERE(true),
        /** The group would meet twice on one day. */
        TWICE_A_DAY(false),
        /** A unit would be given before one that comes earlier. */
        ORDER_BROKEN(false),
        /** Somebody said this date, and nobody works on it. */
        CLOSED_DAY(false),
        /** Another group has the room at that hour. */
        ROOM_TAKEN(false),
        /** The group has more men than the room has seats. */
        ROOM_TOO_SMALL(false),
        /** Nobody facilitates the group on that day. */
        NOBODY_FACILITATES(false),
        /** The qualification of somebody who facilitates it has ended by then. */
        QUALIFICATION_ENDED(false);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }
    }

    static Finding of(Kind kind, Group group, Meeting meeting, @Nullable String with) {
        return of(kind, group, meeting, with == null ? null : new Bilingual(with, with));
    }

    static Finding of(Kind kind, Group group, Meeting meeting, @Nullable Bilingual with) {
        return new Finding(kind, group.code(), meeting.unit(), meeting.at(), with, kind.stops);
    }

    /** The same as something to know, not to be stopped by. */
    Finding told() {
        return new Finding(kind, group, unit, at, with, false);
    }
}
