package org.reeduca.seat.engine;

import java.util.List;
import org.reeduca.seat.engine.CatchUpQuestion.Need;

/**
 * Who catches up where.
 *
 * @param sessions those that men go to, in order of date
 * @param unserved needs for which there is no place, with why
 * @param newSessions how many sessions have to be held for it
 * @param atLeast no plan that serves as many needs has fewer new sessions than this
 * @param proved whether no plan serves more needs, or as many with fewer new sessions; else {@code atLeast} says how far
 *     from the best the plan may be
 */
public record CatchUpPlan(
        List<Gathering> sessions, List<Unserved> unserved, int newSessions, int atLeast, boolean proved) {

    public CatchUpPlan {
        sessions = List.copyOf(sessions);
        unserved = List.copyOf(unserved);
    }

    /**
     * A session with its guests.
     *
     * @param fresh whether it has to be held for them; its id is then that of the slot
     * @param men in the order of the question
     */
    public record Gathering(Meeting meeting, boolean fresh, List<String> men) {

        public Gathering {
            men = List.copyOf(men);
        }
    }

    /** A need without a place. */
    public record Unserved(Need need, Why why) {}

    /** Why a need has no place. */
    public enum Why {
        /** He has used the make-ups his rules allow. */
        MAKE_UP_LIMIT,
        /** Every session lies after the term for making up or after his last day. */
        TOO_LATE,
        /** There is no session or slot at an hour at which he can come. */
        NO_PLACE,
        /** There are places, but they, or his weeks, are taken by what is more than this. */
        TAKEN
    }
}
