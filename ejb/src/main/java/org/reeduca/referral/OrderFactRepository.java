package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.referral.OrderFact.Kind;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;

/** What befalls orders, in the database: read in one statement, appended one row for each statement. */
@ApplicationScoped
class OrderFactRepository {

    private static final String ALL = """
            SELECT 'ANSWER', f.answered_on, f.revision, NULL, NULL, f.answer, NULL, NULL, NULL, f.document_number,
              f.document_on, f.reason, f.recorded_at, u.display_name
            FROM order_answer f JOIN app_user u ON u.id = f.recorded_by WHERE f.order_id = ?1
            UNION ALL
            SELECT 'DUE', f.effective_on, f.revision, f.due_on, NULL, NULL, NULL, NULL, NULL, f.document_number,
              f.document_on, f.reason, f.recorded_at, u.display_name
            FROM order_due_change f JOIN app_user u ON u.id = f.recorded_by WHERE f.order_id = ?1
            UNION ALL
            SELECT 'REQUIREMENT', f.effective_on, f.revision, NULL, f.required, NULL, NULL, NULL, NULL, f.document_number,
              f.document_on, f.reason, f.recorded_at, u.display_name
            FROM order_requirement_change f JOIN app_user u ON u.id = f.recorded_by WHERE f.order_id = ?1
            UNION ALL
            SELECT f.kind, f.from_on, f.revision, f.to_on, NULL, NULL, NULL, NULL, NULL, f.document_number,
              f.document_on, f.reason, f.recorded_at, u.display_name
            FROM order_interval f JOIN app_user u ON u.id = f.recorded_by WHERE f.order_id = ?1
            UNION ALL
            SELECT 'AUTHORITY', f.effective_on, f.revision, NULL, NULL, NULL, NULL,
              CAST(a.public_ref AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_bin, a.name, f.document_number,
              f.document_on, f.reason, f.recorded_at, u.display_name
            FROM order_authority_change f JOIN app_user u ON u.id = f.recorded_by
            LEFT JOIN authority a ON a.id = f.authority_id WHERE f.order_id = ?1
            UNION ALL
            SELECT 'ENDING', f.ended_on, f.revision, NULL, NULL, f.kind, f.cause, NULL, NULL, f.document_number,
              f.document_on, f.reason, f.recorded_at, u.display_name
            FROM order_ending f JOIN app_user u ON u.id = f.recorded_by WHERE f.order_id = ?1
            UNION ALL
            SELECT 'CORRECTION', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, f.reason, f.recorded_at, u.display_name
            FROM order_correction f JOIN app_user u ON u.id = f.recorded_by WHERE f.order_id = ?1
            """;

    /** Table of each kind, with the names of its columns for the day and for what is said. */
    private static final Map<Kind, List<String>> TABLES = Map.of(
            Kind.ANSWER, List.of("order_answer", "answered_on", "answer"),
            Kind.DUE, List.of("order_due_change", "effective_on", "due_on"),
            Kind.REQUIREMENT, List.of("order_requirement_change", "effective_on", "required"),
            Kind.SUSPENDED, List.of("order_interval", "from_on", "to_on"),
            Kind.INTERRUPTED, List.of("order_interval", "from_on", "to_on"),
            Kind.ENDING, List.of("order_ending", "ended_on", "kind"));

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** All statements about an order, in the order in which they were written down. */
    List<OrderFact> all(long orderId) {
        return NativeSql.rows(entities, ALL, orderId).stream()
                .map(OrderFact::of)
                .sorted(OrderFact.BY_RECORDING)
                .toList();
    }

    /**
     * A statement to be appended.
     *
     * @param says the value of the kind: a day, an amount, an answer, an end; null to withdraw
     */
    record Statement(
            long orderId,
            Kind kind,
            @Nullable LocalDate day,
            int revision,
            @Nullable Object says,
            ActData data,
            long by,
            Instant at) {}

    /** Appends an answer, a due date, an amount or a rest. */
    void append(Statement said) {
        List<String> table = Objects.requireNonNull(TABLES.get(said.kind()));
        boolean rest = said.kind() == Kind.SUSPENDED || said.kind() == Kind.INTERRUPTED;
        String kind = rest ? ", kind" : "";
        Query insert = entities.createNativeQuery("INSERT INTO " + table.get(0) + " (id, order_id, " + table.get(1)
                + ", revision, " + table.get(2) + ", document_number, document_on, reason, recorded_at, recorded_by"
                + kind
                + ") VALUES (NEXT VALUE FOR " + table.get(0) + "_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
                + (rest ? ", ?10" : "") + ")");
        common(insert, said).setParameter(4, said.says());
        if (rest) {
            insert.setParameter(10, said.kind().name());
        }
        insert.executeUpdate();
    }

    /** Appends how an order ended. */
    void appendEnding(Statement said, @Nullable EndingCause cause) {
        common(entities.createNativeQuery("""
                                INSERT INTO order_ending (id, order_id, ended_on, revision, kind, document_number, document_on,
                                  reason, recorded_at, recorded_by, cause)
                                VALUES (NEXT VALUE FOR order_ending_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                                """), said)
                .setParameter(4, said.says())
                .setParameter(10, cause == null ? null : cause.name())
                .executeUpdate();
    }

    /**
     * Appends which authority answers from a day on.
     *
     * @param holdsFrom the instant at which that day begins where the centre is
     */
    void appendAuthority(Statement said, Instant holdsFrom) {
        common(entities.createNativeQuery("""
                                INSERT INTO order_authority_change (id, order_id, effective_on, revision, authority_id,
                                  document_number, document_on, reason, recorded_at, recorded_by, holds_from)
                                VALUES (NEXT VALUE FOR order_authority_change_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                                """), said)
                .setParameter(4, said.says())
                .setParameter(10, instants.convertToDatabaseColumn(holdsFrom))
                .executeUpdate();
    }

    private Query common(Query insert, Statement said) {
        return insert.setParameter(1, said.orderId())
                .setParameter(2, said.day())
                .setParameter(3, said.revision())
                .setParameter(5, said.data().documentNumber())
                .setParameter(6, said.data().documentOn())
                .setParameter(7, said.data().reason())
                .setParameter(8, instants.convertToDatabaseColumn(said.at()))
                .setParameter(9, said.by());
    }

    /** Notes that the typed data of an order were corrected. */
    void appendCorrection(long orderId, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO order_correction (id, order_id, reason, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR order_correction_seq, ?1, ?2, ?3, ?4)
                """, orderId, reason, instants.convertToDatabaseColumn(at), by);
    }

    /** Keys of the man's orders that nobody has said the end of, with the number of the next such statement. */
    List<OpenOrder> withoutEnd(long participantId) {
        return NativeSql.rows(entities, """
                        SELECT o.id, COALESCE(d.revision, 0) + 1 FROM court_order o
                        LEFT JOIN order_ending d ON d.order_id = o.id AND d.revision = (SELECT MAX(n.revision)
                          FROM order_ending n WHERE n.order_id = o.id)
                        WHERE o.participant_id = ?1 AND d.kind IS NULL ORDER BY o.id
                        """, participantId).stream()
                .map(row -> new OpenOrder(row.big(), row.integer()))
                .toList();
    }

    /** An order without an end. */
    record OpenOrder(long key, int nextRevision) {}

    /** Counts a change of orders that were changed beside the one that is open, so that who shows them is told. */
    void touch(List<Long> orderIds) {
        orderIds.forEach(
                id -> NativeSql.run(entities, "UPDATE court_order SET version = version + 1 WHERE id = ?1", id));
    }

    /**
     * Says who gets the reports: appends what is new and withdraws what no longer holds.
     *
     * @param told keys of the authorities that are to get them
     */
    void tell(long orderId, List<Long> told, long by, Instant at) {
        List<Recipient> known = NativeSql.rows(entities, """
                        SELECT r.authority_id, r.revision, r.told FROM order_recipient r
                        WHERE r.order_id = ?1 AND r.revision = (SELECT MAX(n.revision) FROM order_recipient n
                          WHERE n.order_id = r.order_id AND n.authority_id = r.authority_id)
                        """, orderId).stream()
                .map(row -> new Recipient(row.big(), row.integer(), row.flag()))
                .toList();
        known.stream()
                .filter(one -> one.told() != told.contains(one.authority()))
                .forEach(one -> tell(orderId, one.authority(), one.revision() + 1, !one.told(), by, at));
        told.stream()
                .filter(one -> known.stream().noneMatch(other -> other.authority() == one))
                .forEach(one -> tell(orderId, one, 1, true, by, at));
    }

    private record Recipient(long authority, int revision, boolean told) {}

    private void tell(long orderId, long authority, int revision, boolean told, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO order_recipient (id, order_id, authority_id, revision, told, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR order_recipient_seq, ?1, ?2, ?3, ?4, ?5, ?6)
                """, orderId, authority, revision, told, instants.convertToDatabaseColumn(at), by);
    }
}
