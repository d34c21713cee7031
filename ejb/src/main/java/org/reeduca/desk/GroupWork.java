package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.reeduca.cohort.NextMeeting;

/** Groups whose next session cannot be held as it is planned. */
@ApplicationScoped
class GroupWork implements WorkSource {

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return day.meetings().stream()
                .filter(meeting -> meeting.closed() != null || meeting.facilitators() == 0)
                .map(GroupWork::item);
    }

    private static WorkItem item(NextMeeting meeting) {
        return new WorkItem(
                WorkKind.GROUP,
                null,
                meeting.code(),
                null,
                meeting.at().toLocalDate(),
                new Matter.NextSession(meeting.cohort(), meeting.session(), meeting.at(), meeting.closed()));
    }
}
