package org.reeduca.seat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.Availability;
import org.reeduca.standing.Person;

/**
 * Who waits for a group.
 *
 * @param today where the centre is
 * @param lines the most pressing first
 * @param undecided how many are being taken in and nobody has admitted them yet
 */
public record WaitingList(LocalDate today, List<Line> lines, int undecided) {

    /** A court's date comes before having waited longer; who has none comes last. */
    static final Comparator<Line> MOST_PRESSING = Comparator.comparing(
                    Line::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Line::since)
            .thenComparing(line -> line.person().fileNumber());

    public WaitingList {
        lines = lines.stream().sorted(MOST_PRESSING).toList();
    }

    /**
     * One man.
     *
     * @param entry reference of his entry
     * @param since the day from which he waits
     * @param lastDay the last day on which a session helps him under the order that presses most; null without one
     * @param authority who sent him; null when nobody did or it is not known
     * @param hours at which he can come
     * @param note practical remark; null without one
     * @param apart whom he must not meet
     * @param groups that he could join, the best first
     */
    public record Line(
            UUID entry,
            Person person,
            LocalDate since,
            @Nullable LocalDate lastDay,
            @Nullable String authority,
            Availability hours,
            @Nullable String note,
            List<ApartFrom> apart,
            List<GroupChoice> groups) {

        public Line {
            apart = List.copyOf(apart);
            groups = List.copyOf(groups);
        }
    }
}
