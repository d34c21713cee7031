package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.List;

/** Something that can be done with the sessions of one or several groups. */
public sealed interface Operation permits Begin, MoveOne, MoveRest, Cancel, GiveAgain, Undo {

    /**
     * The groups it is about, as they would be.
     *
     * @param now local to the centre; what has begun by then stays
     * @throws org.reeduca.shared.BusinessRuleViolation when it cannot be done at all
     */
    List<Replanned> on(Board board, Premises premises, LocalDateTime now);

    /** Whether it puts back what was there before, so that a clash that comes back with it is told but does not stop it. */
    default boolean restores() {
        return false;
    }
}
