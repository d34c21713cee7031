package org.reeduca.seat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.GroupFit;

/**
 * A group that a man could join.
 *
 * @param fit how well it fits, aspect by aspect
 * @param gaps units that he lacks and that the group has behind it, so that he would have to catch up on them
 */
public record GroupChoice(
        UUID cohort,
        String code,
        DayOfWeek weekday,
        LocalTime start,
        LocalTime end,
        @Nullable String room,
        GroupFit fit,
        List<Integer> gaps) {

    public GroupChoice {
        gaps = List.copyOf(gaps);
    }
}
