package org.reeduca.standing;

import java.util.List;
import java.util.Optional;

/**
 * One man with how he stands under each of his orders that the reader may see.
 *
 * @param standings the order that took effect last comes first
 * @param boxes his sessions, as the first order counts them, or as they were recorded when he has none
 */
public record ManStanding(Person person, List<Standing> standings, List<SessionBox> boxes) {

    /** Under the order that took effect last; empty for a man without one. */
    public Optional<Standing> first() {
        return standings.stream().findFirst();
    }
}
