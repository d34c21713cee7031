package org.reeduca.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.cohort.planning.ClosedDays;

/**
 * When the groups of a centre meet next, and whether they can. Two statements; it is no door: the services that call it have
 * checked who asks.
 */
@ApplicationScoped
public class NextMeetings {

    private PlanRepository plans;

    protected NextMeetings() {}

    @Inject
    NextMeetings(PlanRepository plans) {
        this.plans = plans;
    }

    /**
     * The next session of each group that still meets, by time.
     *
     * @param now local to the centre
     */
    public List<NextMeeting> at(long centreId, LocalDateTime now) {
        ClosedDays closed = plans.closed(centreId, now.toLocalDate(), null, List.of());
        return plans.next(centreId, now).stream()
                .map(next -> new NextMeeting(
                        next.cohort(),
                        next.code(),
                        next.session(),
                        next.at(),
                        next.facilitators(),
                        closed.on(next.at().toLocalDate()).map(ClosedDay::why).orElse(null)))
                .toList();
    }
}
