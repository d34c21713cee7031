package org.reeduca.seat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.engine.Finish;

/**
 * Whether a man can still finish under one of his orders.
 *
 * @param order reference of the order
 * @param inGroup whether he is in a group; who is not has no calendar yet
 * @param lastDay the last day on which a session helps him; null without one
 * @param minutes whether the dose is counted in minutes
 * @param finish the answer
 * @param calendar its sessions, in order
 */
public record Outlook(
        UUID order, boolean inGroup, @Nullable LocalDate lastDay, boolean minutes, Finish finish, List<Step> calendar) {

    public Outlook {
        calendar = List.copyOf(calendar);
    }

    /**
     * A session that he attends.
     *
     * @param group that holds it
     * @param guest whether he comes as a guest
     * @param booked whether he has his place already
     * @param makeUp whether it makes up for an absence
     * @param counts whether it adds to the dose
     * @param reached dose he has after it
     */
    public record Step(
            LocalDate day,
            LocalTime start,
            LocalTime end,
            String group,
            int unit,
            Bilingual title,
            boolean guest,
            boolean booked,
            boolean makeUp,
            boolean counts,
            int reached) {}
}
