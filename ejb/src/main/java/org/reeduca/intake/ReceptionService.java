package org.reeduca.intake;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.Audited;
import org.reeduca.intake.IntakeRepository.Found;
import org.reeduca.intake.ReceptionRepository.Keys;
import org.reeduca.participant.ContactsOnFile;
import org.reeduca.referral.Arrivals;
import org.reeduca.seat.HoursOfMen;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;

/** The door of reception: who comes today, and how a man is brought in. */
@Stateless
@RolesAllowed({COORDINATOR, EVALUATOR, RECEPTIONIST})
public class ReceptionService {

    @Inject
    private HoursOfMen hours;

    @Inject
    private IntakeDesk desk;

    @Inject
    private ReceptionRepository reception;

    @Inject
    private ContactsOnFile contacts;

    @Inject
    private Arrivals arrivals;

    /** Who comes on a day; null for today. */
    @Audited(AuditAction.OPEN_RECEPTION)
    public ReceptionDay findDay(@Nullable LocalDate day) {
        LocalDate today = desk.today();
        LocalDate shown = day == null ? today : day;
        return new ReceptionDay(
                shown, shown.equals(today), reception.visits(desk.centre(), desk.reader(), shown, desk.seesWhy()));
    }

    /** Everything about reaching the man of an order. */
    @Audited(AuditAction.OPEN_CONTACT)
    public ContactBoard openContact(@NotNull UUID order) {
        Found found = desk.load(order);
        NextStep next = found.facts().next();
        return new ContactBoard(
                found.man(),
                desk.seesWhy() || next.forReception() ? next : null,
                contacts.of(found.manKey(), desk.today()),
                reception.attempts(found.key()),
                reception.appointments(found.key(), desk.seesWhy()),
                reception.availability(found.key()),
                reception.rooms(desk.centre()),
                reception.people(desk.centre()),
                !found.over());
    }

    /** What would be wrong with an attempt, field by field. */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    public List<FieldProblem> checkAttempt(@NotNull UUID order, @NotNull @Valid NoteAttempt attempt) {
        Found found = desk.load(order);
        return problems(found, attempt);
    }

    private List<FieldProblem> problems(Found found, NoteAttempt attempt) {
        return attempt.problems(
                contacts.of(found.manKey(), desk.today()),
                desk.localNow(),
                found.man().receivedOn());
    }

    /**
     * Notes an attempt to reach the man of an order. That he came is his first coming under the order.
     *
     * @throws BusinessRuleViolation {@code intake.order-over}, the first of {@link #checkAttempt}
     */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    @Audited(AuditAction.CHANGE_INTAKE)
    public void note(@NotNull UUID order, @NotNull @Valid NoteAttempt attempt) {
        Found found = desk.lock(order);
        FieldProblem.refuse(problems(found, attempt));
        Instant happened = attempt.at().atZone(desk.zone()).toInstant();
        coming(
                found,
                () -> reception.note(UUID.randomUUID(), found.key(), attempt, happened, desk.userId(), desk.now()));
    }

    /** Withdraws an attempt that should not have been noted; it stays, and no longer counts. */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    @Audited(AuditAction.CHANGE_INTAKE)
    public void withdraw(@NotNull UUID attempt, @NotBlank @Size(max = 255) String reason) {
        UUID order = reception.orderOfAttempt(desk.centre(), attempt).orElseThrow(() -> desk.outOfScope("attempt"));
        Found found = desk.lock(order);
        if (reception.orderOfAttempt(desk.centre(), attempt).isEmpty()) {
            throw new Stale();
        }
        coming(found, () -> reception.withdraw(attempt, reason.strip(), desk.userId(), desk.now()));
    }

    /** What would be wrong with an appointment, field by field: its form, then room, person and man at that hour. */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    public List<FieldProblem> checkAppointment(@NotNull UUID order, @NotNull @Valid MakeAppointment wish) {
        Found found = desk.load(order);
        Keys keys =
                reception.keys(desk.centre(), wish.room(), wish.person()).orElseThrow(() -> desk.outOfScope("room"));
        return problems(found, keys, wish);
    }

    private List<FieldProblem> problems(Found found, Keys keys, MakeAppointment wish) {
        List<FieldProblem> problems = new ArrayList<>(wish.problems(desk.localNow()));
        if (problems.isEmpty()) {
            reception.clashes(desk.centre(), found.key(), keys, wish).forEach(clash -> problems.add(clash.problem()));
        }
        return problems;
    }

    /**
     * Expects a man.
     *
     * @return the reference of the appointment
     * @throws BusinessRuleViolation {@code intake.order-over}, the first of {@link #checkAppointment}
     */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    @Audited(AuditAction.CHANGE_INTAKE)
    public UUID schedule(@NotNull UUID order, @NotNull @Valid MakeAppointment wish) {
        Found found = desk.lock(order);
        Keys keys =
                reception.lock(desk.centre(), wish.room(), wish.person()).orElseThrow(() -> desk.outOfScope("room"));
        FieldProblem.refuse(problems(found, keys, wish));
        UUID ref = UUID.randomUUID();
        reception.add(ref, found.key(), desk.centre(), keys, wish, desk.userId(), desk.now());
        return ref;
    }

    /**
     * Says what became of an appointment, or that nothing did after all.
     *
     * @param revision as it was shown
     * @param outcome null to expect him again
     * @throws Stale when somebody else said something meanwhile
     * @throws BusinessRuleViolation {@code intake.appointment-ahead} when he cannot have come or failed to come yet,
     *     {@code intake.appointment-cancelled} when it was: room and hour may be somebody else's by now
     */
    @RolesAllowed({COORDINATOR, EVALUATOR, RECEPTIONIST})
    @Audited(AuditAction.CHANGE_INTAKE)
    public void record(@NotNull UUID appointment, int revision, @Nullable AppointmentOutcome outcome) {
        UUID order = reception.orderOf(desk.centre(), appointment).orElseThrow(() -> desk.outOfScope("appointment"));
        Found found = desk.lock(order);
        Appointment shown = reception.appointments(found.key(), true).stream()
                .filter(one -> one.ref().equals(appointment))
                .findFirst()
                .orElseThrow(Stale::new);
        if (shown.revision() != revision) {
            throw new Stale();
        }
        requirePossible(shown, outcome);
        coming(found, () -> reception.say(appointment, revision + 1, outcome, desk.userId(), desk.now()));
    }

    /** On its day he may be early; before it nobody can tell, and nothing is taken back that was never said. */
    private void requirePossible(Appointment shown, @Nullable AppointmentOutcome outcome) {
        if (shown.outcome() == AppointmentOutcome.CANCELLED) {
            throw new BusinessRuleViolation("intake.appointment-cancelled");
        }
        boolean toCome = shown.at().toLocalDate().isAfter(desk.today());
        boolean seen = outcome == AppointmentOutcome.ATTENDED || outcome == AppointmentOutcome.NO_SHOW;
        boolean early = outcome == AppointmentOutcome.NO_SHOW && shown.at().isAfter(desk.localNow());
        if ((seen && toCome) || early || (outcome == null && shown.outcome() == null)) {
            throw new BusinessRuleViolation("intake.appointment-ahead");
        }
    }

    /** Says when he can come. */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    public List<FieldProblem> checkAvailability(@NotNull Availability says) {
        return says.problems();
    }

    /**
     * Says when he can come, once for intake and seats; what was said before stays.
     *
     * @throws BusinessRuleViolation {@code intake.order-over}, the first of {@link #checkAvailability}
     */
    @RolesAllowed({COORDINATOR, RECEPTIONIST})
    @Audited(AuditAction.CHANGE_INTAKE)
    public void sayAvailable(@NotNull UUID order, @NotNull Availability says) {
        Found found = desk.lock(order);
        FieldProblem.refuse(says.problems());
        reception.sayAvailable(found.key(), says, desk.userId(), desk.now());
        hours.say(found.manKey(), says.windows(), desk.userId(), desk.now());
    }

    /** Does something that may change the day on which he first came, and tells the order. */
    private void coming(Found found, Runnable deed) {
        LocalDate before = day(reception.firstComing(found.key(), desk.zone()));
        deed.run();
        arrivals.revise(found.key(), before, day(reception.firstComing(found.key(), desk.zone())));
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, desk.zone());
    }
}
