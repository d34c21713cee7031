package org.reeduca.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.OrderFact.Kind;

/**
 * The course of an order for tests: received on 5 January, owed from 12 January, due on 30 June 2026, sixteen sessions.
 *
 * <pre>{@code
 * new SomeOrder().accepted("2026-01-08").suspended("2026-03-10", null).state("2026-03-10")
 * }</pre>
 */
final class SomeOrder {

    static final LocalDate RECEIVED = LocalDate.parse("2026-01-05");
    static final LocalDate EFFECTIVE = LocalDate.parse("2026-01-12");
    static final LocalDate DUE = LocalDate.parse("2026-06-30");
    static final int REQUIRED = 16;
    static final Judged NOT_DONE = new Judged(false, false);
    static final Judged DONE = new Judged(true, false);
    static final Judged LATE = new Judged(false, true);

    private final List<OrderFact> facts = new ArrayList<>();
    private @Nullable LocalDate begunOn;
    private boolean voluntary;

    SomeOrder begun(String day) {
        begunOn = LocalDate.parse(day);
        return this;
    }

    SomeOrder voluntary() {
        voluntary = true;
        return this;
    }

    SomeOrder accepted(String day) {
        return add(Kind.ANSWER, day, null, null, "ACCEPTED", null);
    }

    SomeOrder incomplete(String day) {
        return add(Kind.ANSWER, day, null, null, "INCOMPLETE", null);
    }

    SomeOrder suspended(String from, @Nullable String until) {
        return add(Kind.SUSPENDED, from, until, null, null, null);
    }

    SomeOrder interrupted(String from, @Nullable String until) {
        return add(Kind.INTERRUPTED, from, until, null, null, null);
    }

    SomeOrder due(String from, @Nullable String dueOn) {
        return add(Kind.DUE, from, dueOn, null, null, null);
    }

    SomeOrder required(String from, int amount) {
        return add(Kind.REQUIREMENT, from, null, amount, null, null);
    }

    SomeOrder passed(String from, @Nullable UUID authority) {
        return add(Kind.AUTHORITY, from, null, null, null, authority);
    }

    SomeOrder ended(OrderState how, String on) {
        return add(Kind.ENDING, on, null, null, how.name(), null);
    }

    SomeOrder endWithdrawn() {
        return add(Kind.ENDING, null, null, null, null, null);
    }

    private SomeOrder add(
            Kind kind,
            @Nullable String day,
            @Nullable String until,
            @Nullable Integer amount,
            @Nullable String code,
            @Nullable UUID authority) {
        LocalDate on = day == null ? null : LocalDate.parse(day);
        FactRef ref = new FactRef(kind, kind == Kind.ANSWER || kind == Kind.ENDING ? null : on);
        int revision =
                1 + (int) facts.stream().filter(fact -> fact.ref().equals(ref)).count();
        facts.add(new OrderFact(
                kind,
                on,
                revision,
                until == null ? null : LocalDate.parse(until),
                amount,
                code,
                null,
                authority,
                null,
                null,
                null,
                null,
                Instant.EPOCH.plusSeconds(facts.size()),
                "Prueba"));
        return this;
    }

    OrderCourse course() {
        return new OrderCourse(new OrderCourse.Start(RECEIVED, EFFECTIVE, begunOn, voluntary, DUE, REQUIRED), facts);
    }

    OrderState state(String on) {
        return course().state(LocalDate.parse(on), NOT_DONE);
    }

    /** The code with which an act is refused; empty when it is allowed. */
    String refusal(OrderAct act, String on) {
        return refusal(act, on, NOT_DONE);
    }

    String refusal(OrderAct act, String on, Judged judged) {
        return course().refusal(act, LocalDate.parse(on), judged)
                .map(OrderCourse.Refusal::code)
                .orElse("");
    }
}
