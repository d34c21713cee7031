package org.reeduca.participant;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits by name
 * @param more whether there are others that are not shown
 * @param nearly true when nobody is called so, and these are written nearly so
 */
public record FoundPeople(List<PersonHit> hits, boolean more, boolean nearly) {

    public FoundPeople {
        hits = List.copyOf(hits);
    }
}
