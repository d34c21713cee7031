package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        return overrides.at(day.centreId(), day.reader()).stream().map(OverrideWork::item);
    }

    private static WorkItem item(OpenOverride asked) {
        return new WorkItem(
                WorkKind.ABSENCE,
                new Person(asked.participant(), asked.name(), asked.fileNumber()),
                asked.cohortCode(),
                LocalDate.ofInstant(asked.askedAt(), ZoneOffset.UTC),
                null,
                new Matter.AskedOverride(asked.session(), asked.heldOn(), asked.askedBy()));
    }
}
