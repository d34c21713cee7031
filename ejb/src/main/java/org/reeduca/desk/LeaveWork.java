package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.reeduca.attendance.OpenLeave;
import org.reeduca.attendance.OpenLeaves;
import org.reeduca.standing.Person;

/** Requests for leave nobody answered, due the day before they begin: under some policies a later yes comes too late. */
@ApplicationScoped
class LeaveWork implements WorkSource {

    private OpenLeaves leaves;

    protected LeaveWork() {}

    @Inject
    LeaveWork(OpenLeaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return leaves.at(day.centreId(), day.reader()).stream().map(leave -> item(leave, day));
    }

    private static WorkItem item(OpenLeave leave, DeskDay day) {
        return new WorkItem(
                WorkKind.ABSENCE,
                new Person(leave.participant(), leave.name(), leave.fileNumber()),
                null,
                day.dayOf(leave.askedAt()),
                leave.from().minusDays(1),
                new Matter.LeaveAsked(leave.request(), leave.from(), leave.lastDay()));
    }
}
