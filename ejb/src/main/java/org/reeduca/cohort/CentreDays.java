package org.reeduca.cohort;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;

/** On which days a centre does not meet. It is no door: the services that call it have checked who asks. */
@ApplicationScoped
public class CentreDays {

    private CohortRepository cohorts;

    protected CentreDays() {}

    @Inject
    CentreDays(CohortRepository cohorts) {
        this.cohorts = cohorts;
    }

    /** The days off of a centre between two days, both of them included. */
    public Set<LocalDate> off(long centreId, LocalDate from, LocalDate to) {
        return cohorts.daysOff(centreId, from, to).stream()
                .map(NonWorkingDay::day)
                .collect(toSet());
    }
}
