package org.reeduca.seat;

import java.util.List;
import org.reeduca.standing.Person;

/**
 * A man whose group closed.
 *
 * @param waits whether he is on the waiting list now
 * @param gaps units that he lacks and that his new group has behind it
 */
public record MovedMan(Person person, boolean waits, List<Integer> gaps) {

    public MovedMan {
        gaps = List.copyOf(gaps);
    }
}
