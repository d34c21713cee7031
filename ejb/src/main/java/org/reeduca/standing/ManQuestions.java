package org.reeduca.standing;

import java.util.List;
import org.reeduca.compliance.EvaluationRequest;

/**
 * What the engine is asked about a man, one question for each of his orders, for features that ask it more than how he
 * stands.
 *
 * @param key his key, which stays inside
 * @param orders the order that took effect last comes first; empty for a man without one
 */
public record ManQuestions(long key, Person person, List<OrderQuestion> orders) {

    public ManQuestions {
        orders = List.copyOf(orders);
    }

    /** The question about one order. */
    public record OrderQuestion(OrderInForce order, EvaluationRequest question) {}
}
