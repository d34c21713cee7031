package org.reeduca.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;

/**
 * A man and one of his orders as the database has them, with the keys that stay inside; a man without one has a row with
 * no order.
 *
 * @param centreState code of the federal state of his centre, for its days off
 * @param overrides clauses of the order that override the policy, as JSON
 * @param agreement number of the agreement it came under
 * @param terms what that agreement sets otherwise than the policy, as JSON
 * @param successors later versions of its policy by which open orders are judged, each with its first day and the instant (UTC) at
 *     which it was published, as {@code 2026-06-01 57 2026-05-20T17:00:00.000000}, with commas
 */
record OrderRow(
        long participantId,
        Person person,
        ZoneId zone,
        String centreState,
        @Nullable Long orderId,
        @Nullable OrderInForce order,
        @Nullable Long authorityId,
        long policyId,
        @Nullable String overrides,
        @Nullable String agreement,
        @Nullable String terms,
        @Nullable LocalDate arrivedOn,
        @Nullable String successors) {

    /** From a day on open orders are judged by another version of their policy, as was published at an instant. */
    record Succession(LocalDate effectiveOn, long policyId, Instant recordedAt) {

        private static Succession parse(String text) {
            String[] parts = text.split(" ", -1);
            return new Succession(
                    LocalDate.parse(parts[0]),
                    Long.parseLong(parts[1]),
                    LocalDateTime.parse(parts[2]).toInstant(ZoneOffset.UTC));
        }
    }

    /** The versions that had followed on a day, as far as they had been published at an instant: of each day the last, in order. */
    Collection<Succession> successions(LocalDate day, Instant knownAt) {
        SortedMap<LocalDate, Succession> byDay = new TreeMap<>();
        if (successors != null) {
            Arrays.stream(successors.split(",", -1))
                    .map(Succession::parse)
                    .filter(one -> !one.effectiveOn().isAfter(day))
                    .filter(one -> !one.recordedAt().isAfter(knownAt))
                    .sorted(Comparator.comparing(Succession::policyId))
                    .forEach(one -> byDay.put(one.effectiveOn(), one));
        }
        return byDay.values();
    }

    static OrderRow of(Row row) {
        long participantId = row.big();
        Person person = new Person(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text());
        ZoneId zone = ZoneId.of(row.text());
        String state = row.text();
        Long orderId = row.bigOrNull();
        if (orderId == null) {
            return new OrderRow(participantId, person, zone, state, null, null, null, 0, null, null, null, null, null);
        }
        UUID ref = row.uuid();
        OrderInForce order = new OrderInForce(
                ref,
                row.text(),
                new Bilingual(row.text(), row.text()),
                row.flag(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.date(),
                row.date(),
                row.dateOrNull());
        return new OrderRow(
                participantId,
                person,
                zone,
                state,
                orderId,
                order,
                row.bigOrNull(),
                row.big(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.dateOrNull(),
                row.textOrNull());
    }
}
