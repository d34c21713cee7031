package org.reeduca.seat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * What is to be planned for catching up, and when a session could be held for it.
 *
 * @param needs chosen from the queue; who is no longer on it is left out
 * @param slots hours at which a session could be held
 */
public record CatchUpWish(
        @NotNull @Size(min = 1, max = 500) List<Wanted> needs,
        @NotNull @Size(max = 20) List<SlotWish> slots) {

    public CatchUpWish {
        needs = List.copyOf(needs);
        slots = List.copyOf(slots);
    }

    /** A unit that a man lacks. */
    public record Wanted(UUID man, int unit) {}

    /**
     * An hour at which a session could be held.
     *
     * @param cohort the group that would hold it, with its facilitators, room, places and usual length
     */
    public record SlotWish(LocalDate day, LocalTime start, UUID cohort) {}
}
