package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.CentreDays;
import org.reeduca.compliance.Dose;
import org.reeduca.compliance.Evaluation;
import org.reeduca.participant.FileReader;
import org.reeduca.referral.OrderRepository.Slot;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/** Puts together what the state of an order and the time left under it are derived from. */
@ApplicationScoped
class OrderCourses {

    /** Minutes of a session where no group says otherwise. */
    private static final int USUAL_MINUTES = 150;

    private OrderRepository orders;
    private Standings standings;
    private CentreDays days;
    private Desk desk;

    protected OrderCourses() {}

    @Inject
    OrderCourses(OrderRepository orders, Standings standings, CentreDays days, Desk desk) {
        this.orders = orders;
        this.standings = standings;
        this.days = days;
        this.desk = desk;
    }

    /** How the man stands under the order on a day, by what is known now. */
    Standing standing(long orderId, LocalDate on) {
        return standings
                .of(Men.OF_ORDER, orderId, on, desk.now(), FileReader.OF_ALL)
                .get(0)
                .first()
                .orElseThrow();
    }

    OrderCourse course(OrderHead head, List<OrderFact> facts, Standing standing) {
        return new OrderCourse(
                new OrderCourse.Start(
                        head.receivedOn(),
                        head.effectiveOn(),
                        head.begunOn(),
                        head.voluntary(),
                        head.dueOn(),
                        standing.policy().dose().required()),
                facts);
    }

    /** When the sessions he still needs have to begin; null when none is needed or no day is named. */
    @Nullable
    LatestStart latestStart(long participantId, Standing standing) {
        Evaluation evaluation = standing.evaluation();
        LocalDate due = evaluation.dates().effectiveDueOn();
        return latestStart(
                participantId,
                evaluation.tally().remaining(),
                standing.policy().dose().unit(),
                due);
    }

    /**
     * The same for a dose.
     *
     * @param remaining what is still needed, in the unit
     */
    @Nullable
    LatestStart latestStart(long participantId, int remaining, Dose.Unit unit, @Nullable LocalDate due) {
        if (due == null || remaining < 1) {
            return null;
        }
        Optional<Slot> slot = orders.slot(participantId, desk.today());
        int sessions = unit == Dose.Unit.SESSION
                ? remaining
                : WeeklyCadence.sessionsOf(remaining, slot.map(Slot::minutes).orElse(USUAL_MINUTES));
        WeeklyCadence cadence =
                new WeeklyCadence(sessions, due, days.off(desk.centre(), WeeklyCadence.reach(sessions, due), due));
        LocalDate on = slot.map(group -> cadence.latestStart(group.weekday()))
                .orElseGet(cadence::latestStart)
                .orElse(null);
        return new LatestStart(
                on, slot.map(Slot::cohortCode).orElse(null), sessions, due, on != null && !on.isBefore(desk.today()));
    }
}
