package org.reeduca.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.OrderInForce;
import org.reeduca.standing.Person;

/**
 * An order whose man has not come yet.
 *
 * @param presentBy last day of the term the policy gives him
 * @param asOf the day of the question
 * @param act what the policy asks to be done; null while the term runs
 * @param reportBy last day for it
 * @param attempts how often it was tried to reach him
 * @param reported whether the authority was told
 */
public record NeverArrived(
        Person man,
        OrderInForce order,
        LocalDate presentBy,
        LocalDate asOf,
        @Nullable String act,
        @Nullable LocalDate reportBy,
        int attempts,
        boolean reported) {

    /** How urgent a man is. */
    public enum Urgency {
        OVERDUE,
        TODAY,
        WAITING
    }

    public Urgency urgency() {
        if (asOf.isAfter(presentBy)) {
            return Urgency.OVERDUE;
        }
        return asOf.equals(presentBy) ? Urgency.TODAY : Urgency.WAITING;
    }

    /** Calendar days until the term ends; negative after it. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(asOf, presentBy);
    }
}
