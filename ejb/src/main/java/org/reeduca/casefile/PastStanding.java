package org.reeduca.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Standing;

/**
 * How a man stood on a day.
 *
 * @param asOf the day
 * @param knownAt only what was recorded up to this instant counts
 * @param then as it was known then
 * @param now the same day with what is known today
 */
public record PastStanding(
        Identification identity, LocalDate asOf, Instant knownAt, ManStanding then, ManStanding now) {

    /** How the same order looks with what is known today; empty when it is no order of his any more. */
    public Optional<Standing> today(UUID order) {
        return now.standings().stream()
                .filter(standing -> standing.order().ref().equals(order))
                .findFirst();
    }

    /** Whether what was recorded later changed how he stood that day under an order. */
    public boolean corrected(Standing standing) {
        return today(standing.order().ref())
                .map(later -> !later.sameFigures(standing))
                .orElse(true);
    }
}
