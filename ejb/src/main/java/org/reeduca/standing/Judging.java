package org.reeduca.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.standing.OrderRow.Succession;

/**
 * By which version of its policy an order is judged, and the question to the engine that follows. What was closed stays
 * closed: a version that follows judges only orders that were open until the day before its first, and what is recognised when
 * a man moves is about the orders he takes along. Plain Java.
 */
final class Judging {

    private final FactBook book;
    private final LongFunction<PolicyCatalogue.Entry> policies;

    /**
     * @param policies versions by their keys
     */
    Judging(FactBook book, LongFunction<PolicyCatalogue.Entry> policies) {
        this.book = book;
        this.policies = policies;
    }

    /** The version that judges an order on a day, as known at an instant. */
    PolicyCatalogue.Entry version(OrderRow row, LocalDate asOf, Instant knownAt) {
        PolicyCatalogue.Entry version = policies.apply(row.policyId());
        for (Succession next : row.successions(asOf, knownAt)) {
            if (!closed(row, version, next.effectiveOn().minusDays(1), knownAt)) {
                version = policies.apply(next.policyId());
            }
        }
        return version;
    }

    /** Whether a version would judge the order that followed on a day. */
    boolean reaches(OrderRow row, LocalDate effectiveOn, Instant knownAt) {
        LocalDate before = effectiveOn.minusDays(1);
        return !closed(row, version(row, before, knownAt), before, knownAt);
    }

    private boolean closed(OrderRow row, PolicyCatalogue.Entry version, LocalDate asOf, Instant knownAt) {
        return ComplianceEngine.evaluate(question(row, version, asOf, knownAt))
                .state()
                .closed();
    }

    /** When he moved with the order closed, as was known until then; the end of time if he never did. */
    private Instant closedAt(OrderRow row, Instant knownAt) {
        for (Instant moved : book.recognisedAt(row.participantId(), knownAt)) {
            LocalDate day = LocalDate.ofInstant(moved, row.zone());
            Instant until = moved.minusNanos(1);
            if (closed(row, version(row, day, until), day, until)) {
                return moved;
            }
        }
        return Instant.MAX;
    }

    /** What the engine is asked. */
    EvaluationRequest question(OrderRow row, PolicyCatalogue.Entry version, LocalDate asOf, Instant knownAt) {
        CompliancePolicy policy = version.policy(row.agreement(), row.terms(), row.overrides());
        return new EvaluationRequest(
                policy,
                book.terms(row, asOf, knownAt),
                book.facts(row, policy, knownAt, closedAt(row, knownAt)),
                book.calendar(row),
                asOf,
                knownAt);
    }
}
