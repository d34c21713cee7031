package org.reeduca.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.DraftState;

/**
 * A version that is being prepared, as it was said last.
 *
 * @param revision the number of what was said last
 * @param former the version it was taken from
 * @param number number it would have, or has
 * @param reason why the programme changes
 * @param outdated whether another version was published meanwhile, so that it cannot become one any more
 * @param published the version it became; null otherwise
 * @param answer why it was returned or given up; null otherwise
 * @param author who said this
 * @param mine whether the reader said it
 * @param groupsAhead groups that are planned with the former version and begin when this one is valid; they stay with the former
 */
public record ProgrammeDraft(
        UUID ref,
        int revision,
        Bilingual name,
        UUID former,
        int number,
        LocalDate validFrom,
        String source,
        String reason,
        DraftState state,
        List<Unit> units,
        boolean outdated,
        @Nullable UUID published,
        @Nullable String answer,
        Instant recordedAt,
        String author,
        boolean mine,
        int groupsAhead) {

    public ProgrammeDraft {
        units = List.copyOf(units);
    }

    /** As the version it would be, for a proof on paper. */
    public ProgrammeEdition asEdition() {
        return new ProgrammeEdition(ref, name, number, validFrom, null, source, 0, units);
    }
}
