package org.reeduca.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.OrderFact.Kind;
import org.reeduca.referral.OrderState.Answer;

/**
 * The course of one order: its state on any day, derived from the facts, and what may be recorded about it. A state
 * machine whose states are nowhere stored: an act is allowed or refused by the state on the day it takes effect, so that a
 * letter that comes late is judged by what held when it was written. Plain Java.
 */
public final class OrderCourse {

    private static final int LARGEST_AMOUNT = 100_000;

    private final Start start;
    private final Map<FactRef, OrderFact> current = new LinkedHashMap<>();

    /**
     * What an order begins with.
     *
     * @param begunOn the day he first came or joined a group under it; null when he has not
     * @param voluntary nobody sent him
     * @param dueOn the due date it names
     * @param required the dose it asks for
     */
    record Start(
            LocalDate receivedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate begunOn,
            boolean voluntary,
            @Nullable LocalDate dueOn,
            int required) {}

    /**
     * @param facts all statements about the order, all revisions
     */
    OrderCourse(Start start, List<OrderFact> facts) {
        this.start = start;
        facts.stream()
                .filter(fact -> fact.kind() != Kind.CORRECTION)
                .forEach(fact -> current.merge(fact.ref(), fact, OrderCourse::later));
    }

    private static OrderFact later(OrderFact one, OrderFact other) {
        return one.revision() >= other.revision() ? one : other;
    }

    /** The state on a day. */
    OrderState state(LocalDate on, Judged judged) {
        OrderState ending = ending().filter(
                        fact -> !Objects.requireNonNull(fact.day()).isAfter(on))
                .map(fact -> OrderState.valueOf(Objects.requireNonNull(fact.code())))
                .orElse(null);
        return OrderState.of(new OrderState.Signs(
                ending,
                judged,
                rest(Kind.SUSPENDED, on).isPresent(),
                rest(Kind.INTERRUPTED, on).isPresent(),
                answer(on),
                start.begunOn() != null && !start.begunOn().isAfter(on),
                !on.isBefore(start.effectiveOn())));
    }

    private @Nullable Answer answer(LocalDate on) {
        return standing(Kind.ANSWER)
                .filter(fact -> !Objects.requireNonNull(fact.day()).isAfter(on))
                .map(fact -> Answer.valueOf(Objects.requireNonNull(fact.code())))
                .findFirst()
                .orElse(null);
    }

    private Optional<OrderFact> ending() {
        return standing(Kind.ENDING).findFirst();
    }

    private Optional<OrderFact> rest(Kind kind, LocalDate on) {
        return standing(kind).filter(fact -> fact.covers(on)).findFirst();
    }

    /** Statements of a kind that hold, by their day. */
    private Stream<OrderFact> standing(Kind kind) {
        return current.values().stream()
                .filter(fact -> fact.kind() == kind && !fact.withdrawn())
                .sorted(Comparator.comparing(fact -> Objects.requireNonNull(fact.day())));
    }

    /** The statement that counts about a subject, if there ever was one. */
    Optional<OrderFact> find(FactRef ref) {
        return Optional.ofNullable(current.get(ref));
    }

    /** The number of the next statement about a subject. */
    int nextRevision(FactRef ref) {
        return find(ref).map(OrderFact::revision).orElse(0) + 1;
    }

    /** The rest that is to be ended on that day. */
    OrderFact restOn(Kind kind, LocalDate on) {
        return rest(kind, on.minusDays(1)).orElseThrow();
    }

    /** The due date before interruptions, as it holds on a day. */
    @Nullable
    LocalDate dueOn(LocalDate on) {
        return before(Kind.DUE, on.plusDays(1)).map(OrderFact::until).orElse(start.dueOn());
    }

    /** The dose asked for on a day. */
    int required(LocalDate on) {
        return before(Kind.REQUIREMENT, on.plusDays(1)).map(OrderFact::amount).orElse(start.required());
    }

    /** The dose asked for by what was said before a change of that day; what it is withdrawn to. */
    int requiredWithout(LocalDate day) {
        return before(Kind.REQUIREMENT, day).map(OrderFact::amount).orElse(start.required());
    }

    private Optional<OrderFact> before(Kind kind, LocalDate day) {
        return standing(kind)
                .filter(fact -> Objects.requireNonNull(fact.day()).isBefore(day))
                .reduce((earlier, later) -> later);
    }

    /** Why an act cannot be recorded with that effective day; empty when it can. */
    Optional<Refusal> refusal(OrderAct act, LocalDate on, Judged judged) {
        OrderState state = state(on, judged);
        return Stream.<Optional<Refusal>>of(
                        beforeItExisted(on),
                        notForVolunteers(act),
                        over(state, act),
                        fulfilled(state, act),
                        answered(state, act),
                        suspended(act, on),
                        interrupted(act, on),
                        saidAlready(act, on))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> beforeItExisted(LocalDate on) {
        LocalDate first = start.receivedOn().isBefore(start.effectiveOn()) ? start.receivedOn() : start.effectiveOn();
        return when(on.isBefore(first), "referral.act-before-order", first);
    }

    private Optional<Refusal> notForVolunteers(OrderAct act) {
        return when(start.voluntary() && act.byAuthority(), "referral.act-voluntary");
    }

    /** An order that ended, by that day or later, ends only once; what is wrong about it is corrected. */
    private Optional<Refusal> over(OrderState state, OrderAct act) {
        return ending().filter(fact -> state.over() || act.ends())
                .map(fact -> new Refusal(
                        "referral.act-after-end",
                        Objects.requireNonNull(fact.day()),
                        OrderState.valueOf(Objects.requireNonNull(fact.code()))));
    }

    private static Optional<Refusal> fulfilled(OrderState state, OrderAct act) {
        boolean allowed = switch (act) {
            case EXTEND, MODIFY, TRANSFER, REVOKE, DEATH -> true;
            case ACCEPT, ASK, DECLINE, SUSPEND, RESUME, INTERRUPT, CONTINUE, LIFT, END -> false;
        };
        return when(state == OrderState.FULFILLED && !allowed, "referral.act-fulfilled");
    }

    private static Optional<Refusal> answered(OrderState state, OrderAct act) {
        return switch (act) {
            case ACCEPT -> when(!state.unanswered(), "referral.act-accepted");
            case ASK -> when(state != OrderState.RECEIVED, "referral.act-asked");
            case DECLINE -> when(!state.unanswered(), "referral.act-declined-late");
            case END -> when(state.unanswered(), "referral.act-ended-early");
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> suspended(OrderAct act, LocalDate on) {
        return switch (act) {
            case SUSPEND -> begun(Kind.SUSPENDED, on, "referral.act-suspended");
            case RESUME -> when(rest(Kind.SUSPENDED, on.minusDays(1)).isEmpty(), "referral.act-not-suspended");
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> interrupted(OrderAct act, LocalDate on) {
        return switch (act) {
            case INTERRUPT -> begun(Kind.INTERRUPTED, on, "referral.act-interrupted");
            case CONTINUE -> when(rest(Kind.INTERRUPTED, on.minusDays(1)).isEmpty(), "referral.act-not-interrupted");
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> begun(Kind kind, LocalDate on, String code) {
        return rest(kind, on).map(rest -> new Refusal(code, Objects.requireNonNull(rest.day())));
    }

    /** Two statements with the same subject are a correction, not a second act. */
    private Optional<Refusal> saidAlready(OrderAct act, LocalDate on) {
        Kind kind = switch (act) {
            case EXTEND -> Kind.DUE;
            case MODIFY -> Kind.REQUIREMENT;
            case TRANSFER -> Kind.AUTHORITY;
            default -> null;
        };
        boolean said = kind != null
                && find(new FactRef(kind, on)).filter(fact -> !fact.withdrawn()).isPresent();
        return when(said, "referral.act-same-day", on);
    }

    /** Why a rest cannot last until that day, which is the first one after it; empty when it can. */
    Optional<Refusal> refusalOfRest(Kind kind, LocalDate from, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(from)) {
            return Optional.of(new Refusal("referral.rest-ends-before", from));
        }
        return standing(kind)
                .filter(other -> !Objects.requireNonNull(other.day()).equals(from))
                .filter(other -> Objects.requireNonNull(other.day()).isAfter(from)
                        && (until == null || other.day().isBefore(until)))
                .findFirst()
                .map(other -> new Refusal("referral.rest-overlaps", Objects.requireNonNull(other.day())));
    }

    /** Why that day cannot be the new due date; empty when it can. */
    Optional<Refusal> refusalOfDue(LocalDate from, LocalDate dueOn) {
        return when(dueOn.isBefore(from), "referral.due-before-effective", from)
                .or(() -> when(dueOn.equals(dueOn(from)), "referral.due-unchanged", dueOn));
    }

    /** Why that cannot be the new dose; empty when it can. */
    Optional<Refusal> refusalOfAmount(LocalDate from, int amount) {
        return when(amount < 1 || amount > LARGEST_AMOUNT, "referral.clause-range", 1, LARGEST_AMOUNT)
                .or(() -> when(amount == required(from), "referral.amount-unchanged", amount));
    }

    private static Optional<Refusal> when(boolean so, String code, Object... arguments) {
        return so ? Optional.of(new Refusal(code, arguments)) : Optional.empty();
    }

    /**
     * A rule that refuses something, in the words of the bundles.
     *
     * @param arguments for its placeholders
     */
    public record Refusal(String code, List<Object> arguments) {

        Refusal(String code, Object... arguments) {
            this(code, List.of(arguments));
        }
    }
}
