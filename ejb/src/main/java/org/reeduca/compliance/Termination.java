package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;
import org.reeduca.compliance.CompliancePolicy.OnExceeded;

/** Whether a limit was exceeded at some due session under a policy that ends the programme for it. */
final class Termination {

    private final Standing standing;

    private Termination(Standing standing) {
        this.standing = standing;
    }

    /** The limits exceeded on the first date on which any was; empty when he is not terminated. */
    static List<ExceededLimit> find(Standing standing) {
        return standing.policy().absence().onExceeded() == OnExceeded.TERMINATE
                ? new Termination(standing).firstExceeded()
                : List.of();
    }

    private List<ExceededLimit> firstExceeded() {
        return standing.attendance().due().stream()
                .map(SessionFact::date)
                .distinct()
                .filter(date -> !doseReachedBefore(date))
                .map(this::exceededOn)
                .filter(exceeded -> !exceeded.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean doseReachedBefore(LocalDate date) {
        return standing.ledger().creditedBefore(date) >= standing.requiredDose().on(date);
    }

    private List<ExceededLimit> exceededOn(LocalDate date) {
        return new Counters(
                        standing.policy(),
                        standing.ledger(),
                        standing.attendance().judged(),
                        date)
                .exceededLimits();
    }
}
