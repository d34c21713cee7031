package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Outcome;
import org.reeduca.desk.DeskDay.Case;
import org.reeduca.justification.OpenAbsence;
import org.reeduca.justification.OpenAbsence.Asked;
import org.reeduca.justification.OpenAbsences;
import org.reeduca.standing.Person;

/**
 * Absences in the groups of the centre: documents that wait for a decision, however late they came and wherever the man is now;
 * requests for a second person; and absences that can still be justified, until the term is over. What a man missed at another
 * centre is decided there. Of a man who left, only what he handed in is due: his terms are his new centre's.
 */
@ApplicationScoped
class AbsenceWork implements WorkSource {

    private OpenAbsences absences;

    protected AbsenceWork() {}

    @Inject
    AbsenceWork(OpenAbsences absences) {
        this.absences = absences;
    }

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        List<OpenAbsence> open = absences.at(day.centreId(), day.today(), day.reader());
        Set<Missed> justifiable = open.stream()
                .filter(one -> one.submittedOn() == null)
                .map(one -> new Missed(one.participant(), one.session()))
                .collect(Collectors.toSet());
        return Stream.concat(
                open.stream().flatMap(one -> toDecide(one).stream()),
                day.cases()
                        .flatMap(one -> one.standing().evaluation().outcomes().stream()
                                .filter(outcome -> outcome.outcome() == Outcome.ABSENT_PENDING)
                                .filter(outcome -> justifiable.contains(
                                        new Missed(one.person().ref(), UUID.fromString(outcome.session()))))
                                .flatMap(outcome -> toJustify(one, outcome).stream())));
    }

    private static Optional<WorkItem> toDecide(OpenAbsence one) {
        LocalDate submitted = one.submittedOn();
        if (submitted == null) {
            return Optional.empty();
        }
        Asked asked = one.asked();
        return Optional.of(new WorkItem(
                WorkKind.ABSENCE,
                new Person(one.participant(), one.name(), one.fileNumber()),
                one.cohortCode(),
                asked == null ? submitted : asked.on(),
                null,
                asked == null
                        ? new Matter.ToDecide(one.session(), one.heldOn())
                        : new Matter.AskedOverride(one.session(), one.heldOn(), asked.by())));
    }

    private static Optional<WorkItem> toJustify(Case one, SessionOutcome absence) {
        return one.standing()
                .lastDayToJustify(absence.date())
                .filter(last -> !last.isBefore(one.standing().asOf()))
                .map(last -> one.item(
                        WorkKind.ABSENCE,
                        absence.date(),
                        last,
                        new Matter.Unjustified(UUID.fromString(absence.session()), absence.date())));
    }

    /** Who missed what. */
    private record Missed(UUID man, UUID session) {}
}
