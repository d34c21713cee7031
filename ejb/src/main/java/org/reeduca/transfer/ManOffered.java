package org.reeduca.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.CreditedSession;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.State;
import org.reeduca.standing.ManQuestions;
import org.reeduca.standing.OrderInForce;

/**
 * How a man stands under each of his orders, as far as a transfer depends on it. Plain Java.
 *
 * @param orders every order, the one that took effect last first
 */
record ManOffered(List<Judged> orders) {

    /** An order with its answer. */
    record Judged(OrderInForce order, Evaluation evaluation, List<CreditedSession> credits) {

        boolean open() {
            return !evaluation.state().closed();
        }
    }

    static ManOffered of(ManQuestions man) {
        return new ManOffered(man.orders().stream()
                .map(asked -> new Judged(
                        asked.order(),
                        ComplianceEngine.evaluate(asked.question()),
                        CreditedSession.of(asked.question())))
                .toList());
    }

    boolean died() {
        return orders.stream().anyMatch(order -> order.evaluation().state() == State.DECEASED);
    }

    /** Orders under which something is owed. */
    List<Judged> open() {
        return orders.stream().filter(Judged::open).toList();
    }

    /** Whether he can be offered: he lives, and owes something. */
    boolean owes() {
        return !died() && !open().isEmpty();
    }

    /** Sessions that are credited to him under whichever order that is open; each once. */
    List<CreditedSession> credits() {
        Map<String, CreditedSession> credits = new LinkedHashMap<>();
        open().forEach(order -> order.credits().forEach(one -> credits.putIfAbsent(one.session(), one)));
        return new ArrayList<>(credits.values());
    }
}
