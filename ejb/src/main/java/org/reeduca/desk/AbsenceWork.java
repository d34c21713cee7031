package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Outcome;
import org.reeduca.desk.DeskDay.Case;

/** Absences that are not yet excused and not yet unexcused; the last day to justify them is when they become the latter. */
@ApplicationScoped
class AbsenceWork implements WorkSource {

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return day.cases()
                .flatMap(one -> one.standing().evaluation().outcomes().stream()
                        .filter(outcome -> outcome.outcome() == Outcome.ABSENT_PENDING)
                        .map(outcome -> item(one, outcome)));
    }

    private static WorkItem item(Case one, SessionOutcome absence) {
        LocalDate last = one.standing().lastDayToJustify(absence.date()).orElse(null);
        boolean inTerm = last != null
                && !Objects.requireNonNull(last).isBefore(one.standing().asOf());
        return one.item(
                WorkKind.ABSENCE,
                absence.date(),
                last,
                new Matter.Unjustified(UUID.fromString(absence.session()), absence.date(), inTerm));
    }
}
