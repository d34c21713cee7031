package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.reeduca.attendance.OpenList;

/** Sessions of the last weeks with men of whom nothing is recorded. */
@ApplicationScoped
class ListWork implements WorkSource {

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return day.lists().stream().map(ListWork::item);
    }

    private static WorkItem item(OpenList list) {
        return new WorkItem(
                WorkKind.LIST,
                null,
                list.group(),
                list.heldOn(),
                list.dueOn(),
                new Matter.OpenList(
                        list.session(), list.unit(), list.missing(), list.whose(), list.closed(), list.remindedAt()));
    }
}
