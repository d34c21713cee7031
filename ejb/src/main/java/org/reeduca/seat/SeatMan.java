package org.reeduca.seat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Enrolment.EndingReason;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.State;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.Person;

/**
 * A man as those who give out seats see him.
 *
 * @param key which stays inside
 * @param closedOn the day from which he owes nothing under any order; null while he owes something, or has no order
 * @param died whether it is written down that he died
 * @param completed whether he fulfilled an order
 * @param order the order that presses most among those under which he still owes something; null without one
 */
record SeatMan(
        long key,
        Person person,
        @Nullable LocalDate closedOn,
        boolean died,
        boolean completed,
        @Nullable SeatCase order) {

    /** Which of several orders presses most: the one with the earliest last day. */
    private static final Comparator<SeatCase> MOST_PRESSING = Comparator.comparing(
                    SeatCase::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SeatCase::effectiveOn);

    static SeatMan of(ManQuestions man, LocalDate today) {
        List<SeatCase> orders = man.orders().stream().map(SeatCase::of).toList();
        Optional<Ending> death = orders.stream()
                .flatMap(order -> Optional.ofNullable(order.ended()).stream())
                .filter(ending -> ending.kind() == EndingKind.DECEASED)
                .findFirst();
        Optional<SeatCase> pressing = orders.stream().filter(SeatCase::open).min(MOST_PRESSING);
        boolean owes = orders.isEmpty() || pressing.isPresent();
        LocalDate closedOn = death.map(Ending::on).orElse(owes ? null : today);
        return new SeatMan(
                man.key(),
                man.person(),
                closedOn,
                death.isPresent(),
                orders.stream().anyMatch(order -> order.state() == State.FULFILLED),
                death.isPresent() ? null : pressing.orElse(null));
    }

    /** Whether sessions are still owed by him, or he came by himself and no order is registered yet. */
    boolean owes() {
        return closedOn == null;
    }

    /** Why his membership ends when his group closes and he goes on nowhere. */
    EndingReason endingWithGroup() {
        if (died) {
            return EndingReason.DECEASED;
        } else if (owes()) {
            return EndingReason.ADMINISTRATIVE;
        }
        return completed ? EndingReason.COMPLETED : EndingReason.ORDER_ENDED;
    }
}
