package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a man can still finish: yes, with the calendar that proves it, or no, with what stands in the way.
 *
 * @param possible the answer
 * @param on the day of the session that completes it; null when nothing is missing any more, and when it is not possible
 * @param calendar the sessions he attends, in order: up to the day he finishes, or those that bring him furthest
 * @param reached dose he has after them, in the unit of the policy
 * @param required dose he needs
 * @param ways when it is not possible: the smallest sets of obstacles without which it would be, each alone enough; empty
 *     when nobody looked for them
 * @param withoutSession mandatory units still missing that no session teaches
 */
public record Finish(
        boolean possible,
        @Nullable LocalDate on,
        List<Step> calendar,
        int reached,
        int required,
        List<Set<Obstacle>> ways,
        List<Integer> withoutSession) {

    public Finish {
        calendar = List.copyOf(calendar);
        ways = List.copyOf(ways);
        withoutSession = List.copyOf(withoutSession);
    }

    /**
     * One session of the calendar.
     *
     * @param guest whether he comes as a guest
     * @param booked whether he is on its guest list already
     * @param unit the unit that it credits; null when it credits none
     * @param makeUp whether it makes up for an absence
     * @param reached dose he has after it
     */
    public record Step(
            Meeting meeting,
            boolean guest,
            boolean booked,
            @Nullable Integer unit,
            boolean makeUp,
            int reached) {}

    /** How many places as a guest the calendar asks for that he does not have yet. */
    public int newPlaces() {
        return (int)
                calendar.stream().filter(step -> step.guest() && !step.booked()).count();
    }
}
