package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.reeduca.justification.OpenOverride;
import org.reeduca.justification.OpenOverrides;
import org.reeduca.standing.Person;

/** Documents that came too late and that somebody of the coordination asked another one to accept. */
@ApplicationScoped
class OverrideWork implements WorkSource {

    private OpenOverrides overrides;

    protected OverrideWork() {}

    @Inject
    OverrideWork(OpenOverrides overrides) {
        this.overrides = overrides;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return overrides.at(day.centreId(), day.reader()).stream().map(asked -> item(asked, day));
    }

    private static WorkItem item(OpenOverride asked, DeskDay day) {
        return new WorkItem(
                WorkKind.ABSENCE,
                new Person(asked.participant(), asked.name(), asked.fileNumber()),
                asked.cohortCode(),
                day.dayOf(asked.askedAt()),
                null,
                new Matter.AskedOverride(asked.session(), asked.heldOn(), asked.askedBy()));
    }
}
