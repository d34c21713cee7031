package org.reeduca.referral;

import static java.util.stream.Collectors.toMap;
import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.referral.EntryChoices.Policy;
import org.reeduca.referral.EntryChoices.Sender;
import org.reeduca.referral.OrderListRepository.Listed;
import org.reeduca.referral.OrderRepository.Agreement;
import org.reeduca.referral.OrderRepository.Letter;
import org.reeduca.referral.OrderRepository.Man;
import org.reeduca.referral.OrderView.ActChoice;
import org.reeduca.referral.OrderView.HistoryEntry;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/**
 * The door to the orders of a centre: entering them, correcting what was typed, looking at them. What befalls them is
 * recorded by {@link OrderActService}.
 */
@Stateless
public class OrderService {

    private static final String SUBJECT = "order";

    @Inject
    private OrderRepository orders;

    @Inject
    private OrderFactRepository facts;

    @Inject
    private OrderListRepository lists;

    @Inject
    private AttachmentRepository attachments;

    @Inject
    private OrderCourses courses;

    @Inject
    private Standings standings;

    @Inject
    private Desk desk;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    /** What an order of the man can be made of. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_ORDER)
    public EntryChoices findEntry(UUID man) {
        audit.about("participant", man, man);
        return choices(man(man), null, null);
    }

    private EntryChoices choices(Man man, @Nullable UUID authority, @Nullable Long policy) {
        LocalDate today = desk.today();
        return new EntryChoices(
                man.header(),
                orders.deceasedOn(man.key()).orElse(null),
                orders.orders(man.key()),
                orders.figures(),
                orders.senders(desk.authorities(), today, authority),
                orders.policies(today, policy));
    }

    /** What would be wrong with an order of the man, field by field. */
    @RolesAllowed(COORDINATOR)
    public List<FieldProblem> check(UUID man, @Valid OrderData data) {
        return problems(man(man), data, null);
    }

    /** What follows from a letter that has no problems: its last day and when the sessions have to begin. */
    @RolesAllowed(COORDINATOR)
    public TermPreview preview(UUID man, @Valid OrderData data) {
        Man found = man(man);
        Policy policy = orders
                .policies(desk.today(), orders.policyKey(data.policy()).orElse(null))
                .stream()
                .filter(one -> one.ref().equals(data.policy()))
                .findFirst()
                .orElseThrow(() -> desk.outOfScope("policy"));
        int required = data.terms().stream()
                .filter(clause -> clause.parameter() == OrderParameter.REQUIRED)
                .map(Clause::value)
                .findFirst()
                .orElse(policy.says().getOrDefault(OrderParameter.REQUIRED, 0));
        LocalDate due = data.lastDay();
        return new TermPreview(
                due,
                required,
                policy.unit(),
                agreement(data).map(Agreement::number).orElse(null),
                courses.latestStart(found.key(), required, policy.unit(), due));
    }

    /**
     * Enters an order. Refused with {@code referral.man-deceased} and the problems of {@link #check}.
     *
     * @return its public reference
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CREATE_REFERRAL)
    public UUID enter(UUID man, @Valid OrderData data) {
        Man found = man(man);
        audit.about(SUBJECT, null, man);
        orders.deceasedOn(found.key()).ifPresent(day -> {
            throw new BusinessRuleViolation("referral.man-deceased", day);
        });
        FieldProblem.refuse(problems(found, data, null));
        CourtOrder order = new CourtOrder(found.key(), desk.centre(), data, keys(data));
        orders.add(order);
        orders.flush();
        facts.tell(order.id(), recipients(data), desk.userId(), desk.now());
        audit.about(SUBJECT, order.publicRef(), man);
        return order.publicRef();
    }

    /** What was typed about an order, to be corrected. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_ORDER)
    public OrderForCorrection findCorrection(UUID ref) {
        CourtOrder order = load(ref);
        Man man = man(orders.participantRef(order.participantId()));
        Long authority = order.authorityId();
        UUID sender = authority == null ? null : orders.authorityRef(authority);
        List<UUID> told =
                orders.recipients(order.id()).stream().map(Sender::ref).toList();
        return new OrderForCorrection(
                choices(man, sender, order.policyId()),
                order.data(sender, orders.policyRef(order.policyId()), told),
                order.version());
    }

    /** What would be wrong with a correction, field by field. */
    @RolesAllowed(COORDINATOR)
    public List<FieldProblem> checkCorrection(UUID ref, @Valid OrderData data) {
        CourtOrder order = load(ref);
        return problems(man(orders.participantRef(order.participantId())), data, ref);
    }

    /**
     * Corrects what was typed; what stood there before stays in the history. Refused with the problems of {@link
     * #checkCorrection}, and with {@code referral.changed-meanwhile} when somebody else changed it.
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.CHANGE_REFERRAL)
    public void correct(UUID ref, int version, @Valid OrderData data, @NotBlank @Size(max = 255) String reason) {
        CourtOrder order = load(ref);
        orders.lock(order);
        requireVersion(order, version);
        FieldProblem.refuse(checkCorrection(ref, data));
        order.become(data, keys(data));
        orders.count(order);
        facts.appendCorrection(order.id(), reason.strip(), desk.userId(), desk.now());
        facts.tell(order.id(), recipients(data), desk.userId(), desk.now());
    }

    static void requireVersion(CourtOrder order, int version) {
        if (order.version() != version) {
            throw new BusinessRuleViolation("referral.changed-meanwhile");
        }
    }

    private List<FieldProblem> problems(Man man, OrderData data, @Nullable UUID order) {
        boolean voluntary = orders.voluntary(data.figure());
        List<FieldProblem> problems = new ArrayList<>(OrderCheck.problems(data, voluntary, desk.today()));
        UUID authority = data.authority();
        String number = data.oficioNumber();
        if (authority != null && number != null) {
            List<Letter> letters = orders.letters(desk.centre(), sender(authority), number, man.key(), order);
            if (letters.stream().anyMatch(Letter::ofTheSameMan)) {
                problems.add(FieldProblem.of("oficioNumber", "referral.letter-known", number));
            } else if (!letters.isEmpty() && !data.severalMen()) {
                problems.add(FieldProblem.of("oficioNumber", "referral.letter-of-another", number));
            }
        }
        return problems;
    }

    private OrderKeys keys(OrderData data) {
        UUID authority = data.authority();
        return new OrderKeys(
                authority == null ? null : sender(authority),
                orders.policyKey(data.policy()).orElseThrow(() -> desk.outOfScope("policy")),
                agreement(data).map(Agreement::key).orElse(null));
    }

    private Optional<Agreement> agreement(OrderData data) {
        UUID authority = data.authority();
        return authority == null
                ? Optional.empty()
                : orders.agreement(desk.centre(), sender(authority), data.receivedOn());
    }

    private List<Long> recipients(OrderData data) {
        return data.recipients().stream().map(this::sender).toList();
    }

    private long sender(UUID authority) {
        return orders.sender(desk.authorities(), authority).orElseThrow(() -> desk.outOfScope("authority"));
    }

    /** One order with everything about it. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_ORDER)
    public OrderView openOrder(UUID ref) {
        CourtOrder order = load(ref);
        OrderHead head = orders.head(order.id());
        audit.about(SUBJECT, ref, head.man().ref());
        LocalDate today = desk.today();
        Standing standing = courses.standing(order.id(), today);
        List<OrderFact> told = facts.all(order.id());
        OrderCourse course = courses.course(head, told, standing);
        Judged judged = Judged.of(standing);
        OrderState state = course.state(today, judged);
        return new OrderView(
                head,
                state,
                standing,
                Clauses.read(orders.overrides(order.id())),
                orders.recipients(order.id()).stream().map(Sender::name).toList(),
                state.open() ? courses.latestStart(order.participantId(), standing) : null,
                history(course, told),
                acts(course, today, judged),
                attachments.of(order.id()),
                orders.others(order.participantId(), order.id()),
                coordinates());
    }

    private static List<ActChoice> acts(OrderCourse course, LocalDate today, Judged judged) {
        return Arrays.stream(OrderAct.values())
                .map(act ->
                        new ActChoice(act, course.refusal(act, today, judged).orElse(null)))
                .toList();
    }

    /** Newest first. */
    private static List<HistoryEntry> history(OrderCourse course, List<OrderFact> told) {
        List<HistoryEntry> entries = new ArrayList<>();
        Map<FactRef, OrderFact> before = new HashMap<>();
        for (OrderFact fact : told) {
            OrderFact earlier = fact.kind() == OrderFact.Kind.CORRECTION ? null : before.put(fact.ref(), fact);
            boolean ends = rests(fact)
                    && earlier != null
                    && earlier.until() == null
                    && fact.until() != null
                    && !fact.withdrawn();
            boolean counts = course.find(fact.ref())
                    .filter(current -> current.revision() == fact.revision())
                    .isPresent();
            entries.add(0, new HistoryEntry(fact, counts, ends, earlier != null && !ends));
        }
        return entries;
    }

    private static boolean rests(OrderFact fact) {
        return fact.kind() == OrderFact.Kind.SUSPENDED || fact.kind() == OrderFact.Kind.INTERRUPTED;
    }

    /** A page of the orders of the caller's centre, each with its state today. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.LIST_ORDERS)
    public OrderList findOrders(OrderFilter filter) {
        LocalDate today = desk.today();
        Map<UUID, Standing> judged = filter.states().standing() ? judged() : Map.of();
        return OrderList.of(
                filter,
                lists.rows(desk.centre(), filter, today, desk.reader()).stream()
                        .map(order -> row(order, judged.get(order.ref()), today))
                        .filter(filter::holds)
                        .toList());
    }

    private Map<UUID, Standing> judged() {
        return standings.of(Men.WITH_OPEN_ORDER_AT, desk.centre(), desk.reader()).stream()
                .flatMap(man -> man.standings().stream())
                .collect(toMap(standing -> standing.order().ref(), standing -> standing));
    }

    private static OrderListRow row(Listed order, @Nullable Standing standing, LocalDate today) {
        return standing == null
                ? order.row(today, Judged.NOTHING, order.dueOn())
                : order.row(
                        today,
                        Judged.of(standing),
                        standing.evaluation().dates().effectiveDueOn());
    }

    private Man man(UUID ref) {
        return orders.man(desk.centre(), ref, desk.reader()).orElseThrow(() -> desk.outOfScope("participant"));
    }

    private CourtOrder load(UUID ref) {
        audit.about(SUBJECT, ref, null);
        CourtOrder order = orders.find(desk.centre(), ref, desk.reader()).orElseThrow(() -> desk.outOfScope(SUBJECT));
        audit.about(SUBJECT, ref, orders.participantRef(order.participantId()));
        return order;
    }

    private boolean coordinates() {
        return currentUser.me().has(Role.COORDINATOR);
    }
}
