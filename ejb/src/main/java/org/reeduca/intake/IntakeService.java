package org.reeduca.intake;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.Audited;
import org.reeduca.intake.IntakeRepository.Found;
import org.reeduca.intake.NonPresentation.Call;
import org.reeduca.intake.NonPresentation.Issued;
import org.reeduca.intake.NonPresentationRepository.Said;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/** The door to lists of men who are being taken in. */
@Stateless
public class IntakeService {

    @Inject
    private IntakeDesk desk;

    @Inject
    private IntakeRepository intakes;

    @Inject
    private NonPresentationRepository reports;

    @Inject
    private Event<AuthorityTold> told;

    @Inject
    private ReceptionRepository reception;

    @Inject
    private Standings standings;

    /** All who are being taken in at the caller's centre, the oldest order first. */
    @RolesAllowed({COORDINATOR, EVALUATOR, RECEPTIONIST})
    @Audited(AuditAction.LIST_INTAKES)
    public List<IntakeRow> findIntakes() {
        return intakes.open(desk.centre(), desk.reader(), desk.today()).stream()
                .map(this::row)
                .toList();
    }

    private IntakeRow row(Found found) {
        NextStep next = found.facts().next();
        return new IntakeRow(
                found.man(),
                desk.seesWhy() || next.forReception() ? next : null,
                found.facts().attempts(),
                found.facts().appointment());
    }

    /** Orders of the caller's centre whose man has not come, the most urgent first. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.LIST_INTAKES)
    public Radar findNeverArrived() {
        return Radar.of(
                standings.of(Men.WITH_OPEN_ORDER_AT, desk.centre(), desk.reader()),
                intakes.attempts(desk.centre()),
                reports.reportedAt(desk.centre()));
    }

    /** What the report says that a man did not come under an order. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_INTAKE)
    public NonPresentation openNonPresentation(@NotNull UUID order) {
        return nonPresentation(desk.load(order));
    }

    private NonPresentation nonPresentation(Found found) {
        Standing standing = standings.of(Men.ONE, found.manKey(), desk.reader()).stream()
                .flatMap(man -> man.standings().stream())
                .filter(one -> one.order().ref().equals(found.man().order()))
                .findFirst()
                .orElseThrow(() -> desk.outOfScope("order"));
        Said said = reports.said(found.key());
        return new NonPresentation(
                found.man(),
                said.letterOn(),
                standing,
                found.arrivedOn(),
                Radar.report(standing).isPresent() && !standing.order().voluntary(),
                reception.attempts(found.key()).stream()
                        .filter(attempt -> attempt.withdrawnBecause() == null)
                        .sorted(Comparator.comparing(Attempt::happenedAt))
                        .map(attempt -> new Call(attempt.happenedAt(), attempt.channel(), attempt.result()))
                        .toList(),
                reception.appointments(found.key(), false).stream()
                        .filter(one -> one.outcome() == AppointmentOutcome.NO_SHOW)
                        .map(one -> one.at().toLocalDate())
                        .sorted()
                        .toList(),
                said.revision(),
                said.issued(),
                desk.today());
    }

    /** What would be wrong with saying that the report was issued, field by field. */
    @RolesAllowed(COORDINATOR)
    public List<FieldProblem> checkReport(@NotNull UUID order, @NotNull @Valid IssueReport issue) {
        return issue.problems(nonPresentation(desk.load(order)));
    }

    /**
     * Says that the report was issued; nothing is due about him any more. Saying it again corrects day and number.
     *
     * @throws Stale when somebody else said it meanwhile
     * @throws BusinessRuleViolation {@code intake.order-over}, the first of {@link #checkReport}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_INTAKE)
    public void report(@NotNull UUID order, @NotNull @Valid IssueReport issue) {
        Found found = desk.lock(order);
        NonPresentation report = nonPresentation(found);
        if (report.revision() != issue.revision()) {
            throw new Stale();
        }
        FieldProblem.refuse(issue.problems(report));
        reports.add(found.key(), issue, desk.userId(), desk.now());
        Issued before = report.issued();
        told.fire(new AuthorityTold(
                order,
                issue.on(),
                Objects.requireNonNull(issue.number()),
                before == null ? null : before.letterNumber(),
                desk.userId()));
    }
}
