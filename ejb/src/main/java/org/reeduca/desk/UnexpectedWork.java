package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.reeduca.attendance.OpenUnexpected;
import org.reeduca.attendance.OpenUnexpecteds;

/** People who were in a session and on no list. The row does not say what they call themselves: evaluators read it too. */
@ApplicationScoped
class UnexpectedWork implements WorkSource {

    private OpenUnexpecteds unexpected;

    protected UnexpectedWork() {}

    @Inject
    UnexpectedWork(OpenUnexpecteds unexpected) {
        this.unexpected = unexpected;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return unexpected.at(day.centreId()).stream().map(one -> item(one, day));
    }

    private static WorkItem item(OpenUnexpected one, DeskDay day) {
        return new WorkItem(
                WorkKind.LIST,
                null,
                one.cohortCode(),
                day.dayOf(one.recordedAt()),
                null,
                new Matter.Unexpected(one.ref(), one.unit(), one.heldOn()));
    }
}
