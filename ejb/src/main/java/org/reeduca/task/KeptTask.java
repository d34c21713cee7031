package org.reeduca.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task on record.
 *
 * @param raisedOn day on which it was raised
 * @param raisedHere whether the centre raised it, and not one that had the man before
 * @param session of a list: its day, and whether it was cancelled; null for other tasks
 */
record KeptTask(
        UUID ref,
        Occurrence occurrence,
        LocalDate raisedOn,
        boolean raisedHere,
        TaskStatus status,
        @Nullable Session session) {

    /** The session whose list it is about. */
    record Session(LocalDate heldOn, boolean cancelled) {}
}
