package org.reeduca.seat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.Availability;
import org.reeduca.standing.OrderInForce;
import org.reeduca.standing.Person;

/**
 * The seat of a man, or that he has none.
 *
 * @param group the group he is in, now or from a later day on; null without one
 * @param since his first day there
 * @param waitingSince the day from which he waits; null when he does not
 * @param order the order that presses most among those under which he owes something; null without one
 * @param lastDay the last day on which a session helps him under it
 * @param credited units credited, in their order
 * @param required dose required; 0 without an order
 * @param hours at which he can come
 * @param apart whom he must not meet
 * @param died whether it is written down that he died
 * @param intake the order whose intake has to admit him before he gets a seat; null when nothing is lacking
 * @param groups that he could join, the best first
 */
public record SeatOfMan(
        Person person,
        LocalDate today,
        @Nullable String group,
        @Nullable UUID cohort,
        @Nullable LocalDate since,
        @Nullable LocalDate waitingSince,
        @Nullable OrderInForce order,
        @Nullable LocalDate lastDay,
        List<Integer> credited,
        int required,
        Availability hours,
        List<ApartFrom> apart,
        boolean died,
        @Nullable UUID intake,
        List<GroupChoice> groups) {

    public SeatOfMan {
        credited = List.copyOf(credited);
        apart = List.copyOf(apart);
        groups = List.copyOf(groups);
    }
}
