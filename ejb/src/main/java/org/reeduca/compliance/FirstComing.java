package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.Arrival;

/** Whether he ever came, and by when he has to; {@code docs/compliance.md}, section 9. */
final class FirstComing {

    private FirstComing() {}

    /** The term the policy sets, if it sets one. */
    static Optional<Term> term(Standing standing) {
        return Optional.ofNullable(standing.policy().arrival()).map(Arrival::noShowAfter);
    }

    static LocalDate lastDay(Standing standing, Term term) {
        return term.lastDay(
                standing.question().order().receivedOn(), standing.question().calendar());
    }

    /** The last day for whoever has not come yet; null for the others, and without a term. */
    static @Nullable LocalDate stillDueBy(Standing standing) {
        return hasCome(standing)
                ? null
                : term(standing).map(term -> lastDay(standing, term)).orElse(null);
    }

    /** Whether he ever came: to the centre, or to any session that was held, owed or not. */
    static boolean hasCome(Standing standing) {
        LocalDate arrivedOn = standing.question().facts().arrivedOn();
        return (arrivedOn != null && !arrivedOn.isAfter(standing.asOf()))
                || standing.known().sessions().stream()
                        .filter(session -> session.state() == SessionFact.State.HELD)
                        .filter(session -> !session.date().isAfter(standing.asOf()))
                        .anyMatch(standing.known()::present);
    }
}
