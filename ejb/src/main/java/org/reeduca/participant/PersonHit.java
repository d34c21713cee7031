package org.reeduca.participant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A man who was found.
 *
 * @param name both surnames, as two men of one name differ by the second one first
 * @param birthYear tells namesakes apart; null when unknown or not for the reader
 * @param groups names of the groups he is in today; none when that is not for the reader
 * @param goesOnIn number of the file that goes on for this one since both were merged; null for a file of its own
 * @param goesOn that file; null for a file of its own
 * @param opens whether the reader may open his file
 */
public record PersonHit(
        UUID participant,
        FullName name,
        String fileNumber,
        @Nullable Integer birthYear,
        List<String> groups,
        @Nullable String goesOnIn,
        @Nullable UUID goesOn,
        boolean opens) {

    public PersonHit {
        groups = List.copyOf(groups);
    }
}
