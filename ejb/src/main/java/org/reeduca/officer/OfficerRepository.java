package org.reeduca.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.shared.Row;
import org.reeduca.standing.AuthorityNow;

/** What an officer's pages ask the database beside how men stand. */
@ApplicationScoped
class OfficerRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The order, when it exists and is one of the authority: the one statement that decides. */
    Optional<OrderHeader> header(UUID order, long authorityId) {
        List<?> result = entities.createNativeQuery("""
                        SELECT o.id, p.public_ref, o.judge_name, o.oficio_date, ce.name, ce.telephone, ce.time_zone
                        FROM court_order o
                        JOIN participant p ON p.id = o.participant_id
                        JOIN centre ce ON ce.id = o.centre_id
                        WHERE o.public_ref = ?1 AND ?2 =
                        """ + AuthorityNow.OF_ORDER)
                .setParameter(1, order.toString())
                .setParameter(2, authorityId)
                .getResultList();
        return Row.all(result).stream().findFirst().map(OrderHeader::of);
    }

    /** What befell the order, each subject as it was stated last. */
    List<CaseFact> facts(long orderId) {
        return Row.all(entities.createNativeQuery(FACTS)
                        .setParameter(1, orderId)
                        .getResultList())
                .stream()
                .map(row -> new CaseFact(
                        row.date(),
                        row.constant(CaseFact.Kind.class),
                        row.dateOrNull(),
                        row.integer(),
                        row.textOrNull(),
                        null))
                .toList();
    }

    private static final String FACTS = """
            SELECT o.received_on, 'RECEIVED', NULL, 0, o.oficio_number FROM court_order o WHERE o.id = ?1
            UNION ALL
            SELECT o.effective_on, 'EFFECTIVE', NULL, 0, NULL FROM court_order o WHERE o.id = ?1
            UNION ALL
            SELECT o.arrived_on, 'ARRIVED', NULL, 0, NULL FROM court_order o WHERE o.id = ?1 AND o.arrived_on IS NOT NULL
            UNION ALL
            SELECT e.from_on, 'JOINED', e.to_on, 0, c.code
            FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN court_order o ON o.participant_id = e.participant_id
            WHERE o.id = ?1
            UNION ALL
            SELECT COALESCE(j.decided_on, j.submitted_on), CONCAT('JUSTIFICATION_', j.decision), NULL, s.unit_number,
              CAST(s.public_ref AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_bin
            FROM justification j JOIN programme_session s ON s.id = j.session_id
            JOIN court_order o ON o.participant_id = j.participant_id
            WHERE o.id = ?1 AND j.revision = (SELECT MAX(n.revision) FROM justification n
              WHERE n.participant_id = j.participant_id AND n.session_id = j.session_id)
            UNION ALL
            SELECT i.from_on, i.kind, i.to_on, 0, NULL FROM order_interval i
            WHERE i.order_id = ?1 AND (i.to_on IS NULL OR i.to_on > i.from_on)
              AND i.revision = (SELECT MAX(n.revision) FROM order_interval n
                WHERE n.order_id = i.order_id AND n.kind = i.kind AND n.from_on = i.from_on)
            UNION ALL
            SELECT r.effective_on, 'REQUIREMENT', NULL, r.required, r.document_number FROM order_requirement_change r
            WHERE r.order_id = ?1 AND r.revision = (SELECT MAX(n.revision) FROM order_requirement_change n
              WHERE n.order_id = r.order_id AND n.effective_on = r.effective_on)
            UNION ALL
            SELECT u.effective_on, 'EXTENDED', u.due_on + INTERVAL 1 DAY, 0, u.document_number FROM order_due_change u
            WHERE u.order_id = ?1 AND u.due_on IS NOT NULL AND u.revision = (SELECT MAX(n.revision) FROM order_due_change n
              WHERE n.order_id = u.order_id AND n.effective_on = u.effective_on)
            UNION ALL
            SELECT w.answered_on, w.answer, NULL, 0, w.reason FROM order_answer w
            WHERE w.order_id = ?1 AND w.answer IS NOT NULL
              AND w.revision = (SELECT MAX(n.revision) FROM order_answer n WHERE n.order_id = w.order_id)
            UNION ALL
            SELECT t.effective_on, 'AUTHORITY', NULL, 0, a.name FROM order_authority_change t
            JOIN authority a ON a.id = t.authority_id
            WHERE t.order_id = ?1 AND t.revision = (SELECT MAX(n.revision) FROM order_authority_change n
              WHERE n.order_id = t.order_id AND n.effective_on = t.effective_on)
            UNION ALL
            SELECT f.done_on, f.kind, NULL, 0, NULL FROM completion_fact f
            WHERE f.order_id = ?1 AND f.done_on IS NOT NULL AND f.revision = (SELECT MAX(n.revision) FROM completion_fact n
              WHERE n.order_id = f.order_id AND n.kind = f.kind)
            UNION ALL
            SELECT d.ended_on, d.kind, NULL, 0, d.document_number FROM order_ending d
            WHERE d.order_id = ?1 AND d.kind IS NOT NULL
              AND d.revision = (SELECT MAX(n.revision) FROM order_ending n WHERE n.order_id = d.order_id)
            """;
}
