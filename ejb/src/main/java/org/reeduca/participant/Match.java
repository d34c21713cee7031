package org.reeduca.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.match.Likeness;
import org.reeduca.participant.match.MatchReason;

/**
 * A file of the own centre that may be of the man who is being registered.
 *
 * @param birthDate null when unknown or not for the reader
 * @param level how likely it is
 * @param reasons what speaks for and against
 */
public record Match(
        UUID participant,
        FullName name,
        String fileNumber,
        @Nullable LocalDate birthDate,
        Likeness.Level level,
        List<MatchReason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }
}
