package org.reeduca.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Figures;
import org.reeduca.standing.JudgedOrder;

/**
 * One order computed again. The day that was computed before is judged with what is known now, which has to give the same; the
 * last day that is over is kept in its place. Plain Java.
 *
 * @param now what is kept from now on
 * @param changed whether it stands otherwise than what was kept
 * @param difference what the former day looks like now, when that is something else
 */
record Comparison(Snapshot now, boolean changed, Optional<Difference> difference) {

    /**
     * A day that looks otherwise than before.
     *
     * @param before as it was computed then
     * @param after the same day with what is known now
     */
    record Difference(Snapshot before, Figures after) {

        /**
         * Why.
         *
         * @param asKnown whether what was known then still gives the former answer
         */
        Cause cause(Predicate<Snapshot> asKnown) {
            return asKnown.test(before) ? Cause.LATER_FACTS : Cause.UNEXPLAINED;
        }
    }

    /** Computes an order again; days that are not over are not judged, since they still fill with marks. */
    static Comparison of(JudgedOrder order, @Nullable Snapshot stored, Instant now) {
        return of(order.key(), order.day(now).minusDays(1), order::on, stored, now);
    }

    /**
     * The same of anything that can be judged.
     *
     * @param over the last day that is over
     * @param judge how the order stands on a day with what is known at an instant
     */
    static Comparison of(
            long order,
            LocalDate over,
            BiFunction<LocalDate, Instant, Figures> judge,
            @Nullable Snapshot stored,
            Instant now) {
        Figures today = judge.apply(over, now);
        Snapshot next = new Snapshot(order, over, now, today);
        if (stored == null) {
            return new Comparison(next, true, Optional.empty());
        }
        Figures sameDay = stored.asOf().equals(over) ? today : judge.apply(stored.asOf(), now);
        return new Comparison(
                next,
                !today.equals(stored.figures()),
                sameDay.equals(stored.figures()) ? Optional.empty() : Optional.of(new Difference(stored, sameDay)));
    }
}
