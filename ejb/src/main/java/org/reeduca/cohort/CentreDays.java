package org.reeduca.cohort;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.reeduca.cohort.planning.ClosedDays;

/** On which days a centre does not meet. It is no door: the services that call it have checked who asks. */
@ApplicationScoped
public class CentreDays {

    private PlanRepository plans;

    protected CentreDays() {}

    @Inject
    CentreDays(PlanRepository plans) {
        this.plans = plans;
    }

    /** The days off of a centre between two days, both of them included. */
    public Set<LocalDate> off(long centreId, LocalDate from, LocalDate to) {
        ClosedDays closed = plans.closed(centreId, from, null, List.of());
        return from.datesUntil(to.plusDays(1))
                .filter(day -> closed.on(day).isPresent())
                .collect(toSet());
    }
}
