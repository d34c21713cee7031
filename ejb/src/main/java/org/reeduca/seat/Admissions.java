package org.reeduca.seat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a centre has not admitted yet. Seats do not know intakes; the feature that keeps them answers. A man is admitted under an
 * order in force, or is in the programme already: he was in a group since the order came, from a paper list or otherwise.
 */
public interface Admissions {

    /**
     * The order whose intake has to decide before he gets a seat; empty when nothing is lacking, also for a man without an order.
     *
     * @param man key of the man
     */
    Optional<UUID> lackingFor(long man);

    /** Keys of the men on the waiting list of a centre for whom something is lacking. */
    Set<Long> waitingWithout(long centreId);

    /** How many intakes of a centre have not been decided for the man. */
    int undecided(long centreId);
}
