package org.reeduca.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;

/**
 * What a new group can be made of at the caller's centre.
 *
 * @param facilitators who may facilitate it, by name
 * @param programmes versions with which a group may begin on some day that can be chosen, the latest first
 * @param rooms names of its rooms; a group may meet in another one
 */
public record PlanChoices(List<Facilitator> facilitators, List<ProgrammeChoice> programmes, List<String> rooms) {

    /** Somebody who may facilitate. */
    public record Facilitator(UUID ref, String name) {}

    /**
     * A version of a programme.
     *
     * @param version its number
     * @param units how many sessions it has
     * @param from first day on which a group may begin with it
     * @param to first day on which none may any more; null while open
     */
    public record ProgrammeChoice(
            UUID ref,
            Bilingual name,
            int version,
            int units,
            LocalDate from,
            @Nullable LocalDate to) {}
}
