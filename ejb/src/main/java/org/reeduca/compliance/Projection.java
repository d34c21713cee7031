package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When he reaches the dose if he attends every session to come in full; {@code docs/compliance.md}, section 8. */
final class Projection {

    private final Dose dose;
    private final int required;

    Projection(Dose dose, int required) {
        this.dose = dose;
        this.required = required;
    }

    /** The date of the session that completes the dose; empty when the schedule is too short or nothing is left to do. */
    Optional<LocalDate> endsOn(CreditLedger ledger, List<SessionFact> ahead, Attendance attendance) {
        int credited = ledger.credited();
        if (credited >= required) {
            return Optional.empty();
        }
        Set<Integer> units = new HashSet<>(ledger.units());
        for (SessionFact session : ahead) {
            boolean creditable = !attendance.afterWindow(session.date()) && !dose.tooShort(session.plannedMinutes());
            if (creditable && units.add(session.unit())) {
                credited += dose.amount(session.plannedMinutes());
                if (credited >= required) {
                    return Optional.of(session.date());
                }
            }
        }
        return Optional.empty();
    }
}
