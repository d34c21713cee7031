package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeduca.desk.DeskDay.Case;
import org.reeduca.referral.OrderListRow;
import org.reeduca.referral.OrderState;
import org.reeduca.referral.UnansweredOrders;
import org.reeduca.standing.Person;
import org.reeduca.standing.Standing;

/** Orders that were received, of men who neither came nor joined a group, and to which the centre has not said yes or no. */
@ApplicationScoped
class AnswerWork implements WorkSource {

    private UnansweredOrders orders;

    protected AnswerWork() {}

    @Inject
    AnswerWork(UnansweredOrders orders) {
        this.orders = orders;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        Map<UUID, Standing> judged = day.cases()
                .map(Case::standing)
                .collect(Collectors.toMap(standing -> standing.order().ref(), Function.identity()));
        return orders.at(day.centreId(), day.today(), day.reader(), judged).stream()
                .map(AnswerWork::item);
    }

    private static WorkItem item(OrderListRow order) {
        return new WorkItem(
                WorkKind.ANSWER,
                new Person(order.man().ref(), order.man().name(), order.man().fileNumber()),
                null,
                order.receivedOn(),
                null,
                new Matter.Unanswered(order.ref(), order.authority(), order.state() == OrderState.INCOMPLETE));
    }
}
