package org.reeduca.referral;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.referral.EntryChoices.Sender;
import org.reeduca.referral.OrderFact.Kind;
import org.reeduca.referral.OrderFactRepository.OpenOrder;
import org.reeduca.referral.OrderFactRepository.Statement;
import org.reeduca.shared.FieldProblem;
import org.reeduca.standing.Standing;

/**
 * The door to what befalls orders: each act is a new statement, allowed or refused by the state of the order on the day it
 * takes effect, and a wrong statement is followed by another about the same subject. Nothing is rewritten.
 */
@Stateless
@RolesAllowed(COORDINATOR)
public class OrderActService {

    private static final String SUBJECT = "order";

    @Inject
    private OrderRepository orders;

    @Inject
    private OrderFactRepository facts;

    @Inject
    private OrderCourses courses;

    @Inject
    private Desk desk;

    @Inject
    private AuditTrail audit;

    /** Authorities an order may pass to. */
    public List<Sender> findAuthorities() {
        return orders.senders(desk.authorities(), desk.today(), null);
    }

    /** What would be wrong with an act, field by field: first its form, then what the order's course says. */
    public List<FieldProblem> checkAct(UUID ref, OrderAct act, @Valid ActData data) {
        return problems(load(ref), act, data);
    }

    private List<FieldProblem> problems(CourtOrder order, OrderAct act, ActData data) {
        List<FieldProblem> problems = new ArrayList<>(ActCheck.form(act, data, desk.today()));
        if (problems.isEmpty()) {
            LocalDate on = Objects.requireNonNull(data.effectiveOn());
            Standing standing = courses.standing(order.id(), on);
            problems.addAll(ActCheck.course(act, data, course(order, standing), Judged.of(standing)));
        }
        if (act == OrderAct.TRANSFER && problems.isEmpty() && isItsOwn(order, data)) {
            problems.add(FieldProblem.of("authority", "referral.authority-unchanged"));
        }
        return problems;
    }

    /** Whether the order is with that authority on that day already. */
    private boolean isItsOwn(CourtOrder order, ActData data) {
        LocalDate on = Objects.requireNonNull(data.effectiveOn());
        UUID sent = order.authorityId() == null ? null : orders.authorityRef(order.authorityId());
        UUID held = facts.all(order.id()).stream()
                .filter(fact -> fact.kind() == Kind.AUTHORITY
                        && fact.day() != null
                        && !fact.day().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(OrderFact::authority)
                .orElse(sent);
        return Objects.equals(held, data.authority());
    }

    /**
     * Records an act. Refused with the problems of {@link #checkAct}, and with {@code referral.changed-meanwhile} when
     * somebody else recorded something since.
     *
     * @param version of the order that was shown
     */
    @Audited(AuditAction.CHANGE_REFERRAL)
    public void record(UUID ref, int version, OrderAct act, @Valid ActData data) {
        CourtOrder order = lock(ref, version);
        FieldProblem.refuse(problems(order, act, data));
        OrderCourse course = course(order, courses.standing(order.id(), desk.today()));
        LocalDate on = Objects.requireNonNull(data.effectiveOn());
        switch (act) {
            case ACCEPT -> append(order, course, Kind.ANSWER, on, OrderState.Answer.ACCEPTED.name(), data);
            case ASK -> append(order, course, Kind.ANSWER, on, OrderState.Answer.INCOMPLETE.name(), data);
            case EXTEND -> append(order, course, Kind.DUE, on, data.dueOn(), data);
            case MODIFY -> append(order, course, Kind.REQUIREMENT, on, data.amount(), data);
            case SUSPEND -> append(order, course, Kind.SUSPENDED, on, data.until(), data);
            case INTERRUPT -> append(order, course, Kind.INTERRUPTED, on, data.until(), data);
            case RESUME -> over(order, course, Kind.SUSPENDED, on, data);
            case CONTINUE -> over(order, course, Kind.INTERRUPTED, on, data);
            case TRANSFER -> pass(order, course, on, data.authority(), data);
            case DEATH -> die(order, on, data);
            case LIFT -> end(order, course, OrderState.LIFTED, on, data);
            case REVOKE -> end(order, course, OrderState.REVOKED, on, data);
            case END -> end(order, course, OrderState.ENDED, on, data);
            case DECLINE -> end(order, course, OrderState.DECLINED, on, data);
        }
    }

    /** A rest is over: the same subject is said again, with its end. */
    private void over(CourtOrder order, OrderCourse course, Kind kind, LocalDate on, ActData data) {
        LocalDate from = Objects.requireNonNull(course.restOn(kind, on).day());
        append(order, course, kind, from, on, data);
    }

    private void append(
            CourtOrder order,
            OrderCourse course,
            Kind kind,
            @Nullable LocalDate day,
            @Nullable Object says,
            ActData data) {
        int revision = course.nextRevision(new FactRef(kind, kind.once() ? null : day));
        facts.append(statement(order.id(), kind, day, revision, says, data));
    }

    private void pass(CourtOrder order, OrderCourse course, LocalDate on, @Nullable UUID authority, ActData data) {
        Long key = authority == null
                ? null
                : orders.sender(desk.authorities(), authority).orElseThrow(() -> desk.outOfScope("authority"));
        int revision = course.nextRevision(new FactRef(Kind.AUTHORITY, on));
        Instant holdsFrom = on.atStartOfDay(desk.zone()).toInstant();
        facts.appendAuthority(statement(order.id(), Kind.AUTHORITY, on, revision, key, data), holdsFrom);
    }

    private void end(CourtOrder order, OrderCourse course, OrderState kind, LocalDate on, ActData data) {
        int revision = course.nextRevision(new FactRef(Kind.ENDING, null));
        facts.appendEnding(statement(order.id(), Kind.ENDING, on, revision, kind.name(), data), data.cause());
    }

    /** A death ends all his orders that have not ended, whoever sent him. */
    private void die(CourtOrder order, LocalDate on, ActData data) {
        List<OpenOrder> open = facts.withoutEnd(order.participantId());
        open.forEach(one -> facts.appendEnding(
                statement(one.key(), Kind.ENDING, on, one.nextRevision(), OrderState.DECEASED.name(), data), null));
        facts.touch(open.stream()
                .map(OpenOrder::key)
                .filter(key -> key != order.id())
                .toList());
    }

    private Statement statement(
            long orderId, Kind kind, @Nullable LocalDate day, int revision, @Nullable Object says, ActData data) {
        return new Statement(orderId, kind, day, revision, says, data, desk.userId(), desk.now());
    }

    /** What would be wrong with a correction, field by field. */
    public List<FieldProblem> checkCorrection(UUID ref, FactRef fact, boolean withdraw, @Valid ActData data) {
        return correctionProblems(load(ref), fact, withdraw, data);
    }

    private List<FieldProblem> correctionProblems(CourtOrder order, FactRef fact, boolean withdraw, ActData data) {
        OrderCourse course = course(order, courses.standing(order.id(), desk.today()));
        return ActCheck.correction(find(course, fact), withdraw, data, course, desk.today());
    }

    /**
     * Puts a statement right, or takes it back: a new statement about the same subject. Refused with the problems of {@link
     * #checkCorrection}, and with {@code referral.changed-meanwhile} when somebody else recorded something since.
     *
     * @param withdraw whether it is taken back
     */
    @Audited(AuditAction.CHANGE_REFERRAL)
    public void correct(UUID ref, int version, FactRef fact, boolean withdraw, @Valid ActData data) {
        CourtOrder order = lock(ref, version);
        FieldProblem.refuse(correctionProblems(order, fact, withdraw, data));
        audit.because(Objects.requireNonNull(data.reason()));
        OrderCourse course = course(order, courses.standing(order.id(), desk.today()));
        OrderFact wrong = find(course, fact);
        LocalDate day = fact.kind().once() ? (withdraw ? null : data.effectiveOn()) : fact.day();
        switch (fact.kind()) {
            case ANSWER -> append(order, course, Kind.ANSWER, day, withdraw ? null : wrong.code(), data);
            case DUE -> append(order, course, Kind.DUE, day, withdraw ? null : data.dueOn(), data);
            case REQUIREMENT ->
                append(
                        order,
                        course,
                        Kind.REQUIREMENT,
                        day,
                        withdraw ? without(course, day) : ActCheck.amount(data),
                        data);
            case SUSPENDED, INTERRUPTED -> append(order, course, fact.kind(), day, withdraw ? day : data.until(), data);
            case AUTHORITY ->
                pass(order, course, Objects.requireNonNull(day), withdraw ? null : data.authority(), data);
            case ENDING -> correctEnding(order, course, wrong, day, data);
            case CORRECTION -> throw desk.outOfScope("fact");
        }
    }

    private static int without(OrderCourse course, @Nullable LocalDate day) {
        return course.requiredWithout(Objects.requireNonNull(day));
    }

    private void correctEnding(
            CourtOrder order, OrderCourse course, OrderFact wrong, @Nullable LocalDate day, ActData data) {
        int revision = course.nextRevision(wrong.ref());
        EndingCause cause = data.cause() == null ? wrong.cause() : data.cause();
        facts.appendEnding(
                statement(order.id(), Kind.ENDING, day, revision, day == null ? null : wrong.code(), data),
                day == null ? null : cause);
    }

    private OrderFact find(OrderCourse course, FactRef fact) {
        return course.find(fact).orElseThrow(() -> desk.outOfScope("fact"));
    }

    private OrderCourse course(CourtOrder order, Standing standing) {
        return courses.course(orders.head(order.id()), facts.all(order.id()), standing);
    }

    private CourtOrder lock(UUID ref, int version) {
        CourtOrder order = load(ref);
        orders.lock(order);
        OrderService.requireVersion(order, version);
        orders.count(order);
        return order;
    }

    private CourtOrder load(UUID ref) {
        audit.about(SUBJECT, ref, null);
        CourtOrder order = orders.find(desk.centre(), ref, desk.reader()).orElseThrow(() -> desk.outOfScope(SUBJECT));
        audit.about(SUBJECT, ref, orders.participantRef(order.participantId()));
        return order;
    }
}
