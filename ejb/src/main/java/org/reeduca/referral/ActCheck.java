package org.reeduca.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.OrderCourse.Refusal;
import org.reeduca.referral.OrderFact.Kind;
import org.reeduca.shared.FieldProblem;

/** What cannot be right in an act or a correction as it was typed, field by field. Plain Java. */
final class ActCheck {

    private final ActData data;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ActCheck(ActData data, LocalDate today) {
        this.data = data;
        this.today = today;
    }

    /**
     * What is missing or cannot be in an act, before the state of the order is asked.
     *
     * @param today where the centre is
     */
    static List<FieldProblem> form(OrderAct act, ActData data, LocalDate today) {
        ActCheck check = new ActCheck(data, today);
        check.day(act);
        check.letter(act.byLetter());
        check.needed(act.asksReason(), data.reason(), "reason", "referral.act-without-reason");
        check.cause(act);
        check.needed(act == OrderAct.EXTEND, data.dueOn(), "dueOn", "referral.act-without-due");
        check.needed(act == OrderAct.MODIFY, data.amount(), "amount", "referral.act-without-amount");
        check.needed(act == OrderAct.TRANSFER, data.authority(), "authority", "referral.act-without-authority");
        return check.problems;
    }

    /** What the course of the order has against an act whose form holds. */
    static List<FieldProblem> course(OrderAct act, ActData data, OrderCourse course, Judged judged) {
        LocalDate on = Objects.requireNonNull(data.effectiveOn());
        List<FieldProblem> problems = new ArrayList<>();
        course.refusal(act, on, judged).ifPresent(refusal -> problems.add(at("effectiveOn", refusal)));
        if (problems.isEmpty()) {
            values(act, data, course, on).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<FieldProblem> values(OrderAct act, ActData data, OrderCourse course, LocalDate on) {
        return switch (act) {
            case EXTEND -> course.refusalOfDue(on, due(data)).map(refusal -> at("dueOn", refusal));
            case MODIFY -> course.refusalOfAmount(on, amount(data)).map(refusal -> at("amount", refusal));
            case SUSPEND ->
                course.refusalOfRest(Kind.SUSPENDED, on, data.until()).map(refusal -> at("until", refusal));
            case INTERRUPT ->
                course.refusalOfRest(Kind.INTERRUPTED, on, data.until()).map(refusal -> at("until", refusal));
            default -> Optional.empty();
        };
    }

    /**
     * What is missing or cannot be in a correction.
     *
     * @param withdraw whether the statement is taken back rather than put right
     * @param fact the statement that counts
     */
    static List<FieldProblem> correction(
            OrderFact fact, boolean withdraw, ActData data, OrderCourse course, LocalDate today) {
        ActCheck check = new ActCheck(data, today);
        check.needed(true, data.reason(), "reason", "referral.correction-without-reason");
        check.letter(false);
        if (fact.withdrawn()) {
            check.add("reason", "referral.correction-of-withdrawn");
        } else if (!withdraw) {
            check.corrected(fact, course);
        }
        return check.problems;
    }

    private void corrected(OrderFact fact, OrderCourse course) {
        switch (fact.kind()) {
            case DUE -> {
                needed(true, data.dueOn(), "dueOn", "referral.act-without-due");
                if (data.dueOn() != null && fact.day() != null && data.dueOn().isBefore(fact.day())) {
                    add("dueOn", "referral.due-before-effective", fact.day());
                }
            }
            case REQUIREMENT -> {
                needed(true, data.amount(), "amount", "referral.act-without-amount");
                if (data.amount() != null && data.amount() < 1) {
                    add("amount", "referral.clause-range", 1, 100_000);
                }
            }
            case SUSPENDED, INTERRUPTED -> rest(fact, course);
            case AUTHORITY -> needed(true, data.authority(), "authority", "referral.act-without-authority");
            case ANSWER, ENDING -> {
                needed(true, data.effectiveOn(), "effectiveOn", "referral.act-without-day");
                ahead("effectiveOn", fact.kind() == Kind.ANSWER ? data.effectiveOn() : null);
            }
            case CORRECTION -> add("reason", "referral.correction-of-withdrawn");
        }
    }

    private void rest(OrderFact fact, OrderCourse course) {
        LocalDate from = fact.day();
        if (from != null) {
            course.refusalOfRest(fact.kind(), from, data.until())
                    .ifPresent(refusal -> problems.add(at("until", refusal)));
        }
    }

    private void day(OrderAct act) {
        needed(true, data.effectiveOn(), "effectiveOn", "referral.act-without-day");
        ahead("effectiveOn", act.inThePast() ? data.effectiveOn() : null);
    }

    private void letter(boolean asked) {
        needed(asked, data.documentNumber(), "documentNumber", "referral.letter-without-number");
        needed(asked, data.documentOn(), "documentOn", "referral.letter-without-date");
        ahead("documentOn", data.documentOn());
    }

    private void cause(OrderAct act) {
        List<EndingCause> causes = act.causes();
        boolean fits = data.cause() == null ? causes.isEmpty() : causes.contains(data.cause());
        if (!fits) {
            add("cause", "referral.act-without-cause");
        }
    }

    private void ahead(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            add(field, "referral.date-ahead");
        }
    }

    private void needed(boolean asked, @Nullable Object value, String field, String code) {
        if (asked && value == null) {
            add(field, code);
        }
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
    }

    private static FieldProblem at(String field, Refusal refusal) {
        return new FieldProblem(field, refusal.code(), refusal.arguments());
    }

    static LocalDate due(ActData data) {
        return Objects.requireNonNull(data.dueOn());
    }

    static int amount(ActData data) {
        return Objects.requireNonNull(data.amount());
    }
}
