package org.reeduca.seat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CreditSoFar;
import org.reeduca.compliance.State;
import org.reeduca.seat.engine.Availability;
import org.reeduca.seat.engine.FinishQuestion;
import org.reeduca.seat.engine.Meeting;
import org.reeduca.seat.engine.Offer;
import org.reeduca.standing.ManQuestions.OrderQuestion;
import org.reeduca.standing.OrderInForce;

/**
 * A man under one order, as those who plan see him: what he has, what he lacks, and until when a session helps him.
 *
 * @param order the order
 * @param policy its rules
 * @param effectiveOn first day on which a session counts
 * @param ended how it ended; null while it stands
 * @param state where he stands today
 * @param sofar what his credit rests on
 */
record SeatCase(
        OrderInForce order,
        CompliancePolicy policy,
        LocalDate effectiveOn,
        @Nullable Ending ended,
        State state,
        CreditSoFar sofar) {

    /**
     * Places as a guest that a man may be given in a week: the house rule; policies have no parameter for it. See {@code
     * docs/adr/0025}.
     */
    static final Integer GUEST_PLACES_A_WEEK = 1;

    private static final Set<State> CLOSED =
            EnumSet.of(State.LIFTED, State.REVOKED, State.DECEASED, State.FULFILLED, State.TERMINATED);

    static SeatCase of(OrderQuestion asked) {
        return new SeatCase(
                asked.order(),
                asked.question().policy(),
                asked.question().order().effectiveOn(),
                asked.question().order().ended(),
                ComplianceEngine.evaluate(asked.question()).state(),
                CreditSoFar.of(asked.question()));
    }

    /** He as he would stand in another version of the programme. */
    SeatCase carried(IntFunction<Optional<Integer>> carry) {
        return new SeatCase(order, policy, effectiveOn, ended, state, sofar.carried(carry));
    }

    /** Whether sessions are still owed under the order. */
    boolean open() {
        return !CLOSED.contains(state) && !sofar.complete(policy.dose());
    }

    /** The last day on which a session helps him; null without one. */
    @Nullable
    LocalDate lastDay() {
        return earlier(sofar.effectiveDueOn(), sofar.windowEndsOn());
    }

    /** Can he still finish, in a group that has these sessions, with these places as a guest? */
    FinishQuestion question(
            LocalDate today, List<Meeting> own, List<Offer> offers, Set<LocalDate> daysOff, Availability hours) {
        return new FinishQuestion(
                effectiveOn.isAfter(today) ? effectiveOn : today,
                earlier(lastDay(), windowIfHeBegins(own)),
                policy.dose(),
                policy.makeUp(),
                GUEST_PLACES_A_WEEK,
                sofar,
                own,
                offers,
                daysOff,
                hours);
    }

    /** The end of the window that his first session will open. */
    private @Nullable LocalDate windowIfHeBegins(List<Meeting> own) {
        Integer weeks = policy.dose().maxCalendarWeeks();
        if (weeks == null || sofar.windowEndsOn() != null) {
            return null;
        }
        return own.stream()
                .map(Meeting::day)
                .filter(day -> !day.isBefore(effectiveOn))
                .min(Comparator.naturalOrder())
                .map(first -> first.plusWeeks(weeks))
                .orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
