package org.reeduca.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/**
 * The facts the engine needs, for any number of men in three statements: who and under which orders, their marks, and
 * everything else that has a date.
 */
@ApplicationScoped
class FactsRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * The men with their orders, in the Spanish order of their surnames; of one man the latest order first. Whoever is left out here
     * is left out of every answer.
     */
    List<OrderRow> orders(Men men, long key, FileReader reader, AsKnown known) {
        String sql = """
                SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
                  ce.time_zone, ce.state_code, o.id, o.public_ref, o.legal_figure, lf.name_es, lf.name_en, lf.voluntary,
                  COALESCE(a.name, o.authority_as_written), o.oficio_number, o.case_number,
                  o.received_on, o.effective_on, o.due_on, a.id, o.policy_id, o.overrides, g.number, g.terms, o.arrived_on,
                  (SELECT GROUP_CONCAT(x.effective_on, ' ', x.next_id, ' ', REPLACE(x.recorded_at, ' ', 'T'))
                    FROM policy_succession x WHERE x.policy_id = o.policy_id)
                FROM participant p
                JOIN centre ce ON ce.id = {centre_of_man}
                LEFT JOIN {order_table} o ON o.participant_id = p.id AND %s
                LEFT JOIN legal_figure lf ON lf.code = o.legal_figure
                LEFT JOIN authority a ON a.id = %s
                LEFT JOIN authority_agreement g ON g.id = o.agreement_id
                WHERE p.id IN (%s) AND %s
                ORDER BY p.sort_key, p.id, o.effective_on DESC, o.id DESC
                """.formatted(men.orders(), AuthorityNow.OF_ORDER, men.keys(), FileReader.mayRead("p", 2));
        return Row.all(entities.createNativeQuery(known.in(sql, men))
                        .setParameter(1, key)
                        .setParameter(2, reader.key())
                        .getResultList())
                .stream()
                .map(OrderRow::of)
                .toList();
    }

    /** References of those who belonged to a group on a day. */
    Set<UUID> members(long cohort, LocalDate day, AsKnown known) {
        String sql = """
                SELECT p.public_ref FROM {membership_table} e JOIN participant p ON p.id = e.participant_id
                WHERE e.cohort_id = ?1 AND e.from_on <= ?2 AND (e.to_on IS NULL OR e.to_on > ?2)
                """;
        return NativeSql.rows(entities, known.in(sql, Men.OF_COHORT), cohort, day).stream()
                .map(Row::uuid)
                .collect(Collectors.toSet());
    }

    /** Every revision of every mark of the men, oldest first. */
    List<MarkRow> marks(Men men, long key, AsKnown known) {
        String sql = """
                SELECT m.participant_id, s.public_ref, m.mark, m.late_minutes, m.late_minutes_known,
                  m.left_early_minutes, m.sent_home, m.recorded_at
                FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                WHERE m.participant_id IN (%s) AND %s {and_marks}
                ORDER BY m.participant_id, m.session_id, m.revision
                """.formatted(men.keys(), men.groups("m.participant_id", "s.cohort_id"));
        return NativeSql.rows(entities, known.in(sql, men), key).stream()
                .map(MarkRow::of)
                .toList();
    }

    /** Sessions, memberships, justifications, leaves, what befell the orders, and days off. */
    List<FactRow> dated(Men men, long key, AsKnown known) {
        String sql = DATED.replace("{orders}", men.orders())
                .replace("{groups}", men.groups("e.participant_id", "e.cohort_id"));
        return NativeSql.rows(entities, known.in(sql, men), key).stream()
                .map(FactRow::of)
                .toList();
    }

    private static final String DATED = """
            SELECT 'SESSION', s.cohort_id, CAST(s.public_ref AS CHAR) COLLATE utf8mb4_bin, c.code, s.held_on, NULL, NULL,
              s.unit_number, s.planned_minutes, s.catch_up, s.state, s.recorded_at
            FROM (SELECT x.id FROM enrolment e JOIN programme_session x ON x.cohort_id = e.cohort_id
                WHERE e.participant_id IN ({men})
                UNION SELECT m.session_id FROM attendance_mark m WHERE m.participant_id IN ({men})) k
            JOIN {session_table} s ON s.id = k.id JOIN cohort c ON c.id = s.cohort_id
            UNION ALL
            SELECT 'ENROLMENT', e.participant_id, CAST(e.public_ref AS CHAR) COLLATE utf8mb4_bin, e.cohort_id, e.from_on, e.to_on, NULL, 0, 0, 0, NULL, NULL
            FROM {enrolment_table} e WHERE e.participant_id IN ({men}) AND {groups}
            UNION ALL
            SELECT 'JUSTIFICATION', j.participant_id, CAST(s.public_ref AS CHAR) COLLATE utf8mb4_bin, NULL, j.submitted_on, j.decided_on, NULL,
              j.revision, 0, j.override, j.decision, j.recorded_at
            FROM justification j JOIN programme_session s ON s.id = j.session_id WHERE j.participant_id IN ({men})
            UNION ALL
            SELECT 'LEAVE', l.participant_id, l.id, NULL, l.from_on, l.to_on, l.approved_on, l.revision, 0, 0, NULL,
              l.recorded_at
            FROM leave_of_absence l WHERE l.participant_id IN ({men})
            UNION ALL
            SELECT 'RECOGNITION', r.participant_id, CAST(s.public_ref AS CHAR) COLLATE utf8mb4_bin, NULL, NULL, NULL, NULL,
              COALESCE(r.unit_number, 0), r.revision, r.credited, NULL, r.recorded_at
            FROM credit_recognition r JOIN programme_session s ON s.id = r.session_id WHERE r.participant_id IN ({men})
            UNION ALL
            SELECT 'INTERVAL', i.order_id, i.id, NULL, i.from_on, i.to_on, NULL, i.revision, 0, 0, i.kind, i.recorded_at
            FROM order_interval i JOIN court_order o ON o.id = i.order_id
            WHERE o.participant_id IN ({men}) AND {orders}
            UNION ALL
            SELECT 'REQUIREMENT', r.order_id, r.id, NULL, r.effective_on, NULL, NULL, r.required, r.revision, 0, NULL,
              r.recorded_at
            FROM order_requirement_change r JOIN court_order o ON o.id = r.order_id
            WHERE o.participant_id IN ({men}) AND {orders}
            UNION ALL
            SELECT 'DUE', u.order_id, u.id, NULL, u.effective_on, u.due_on, NULL, u.revision, 0, 0, NULL, u.recorded_at
            FROM order_due_change u JOIN court_order o ON o.id = u.order_id
            WHERE o.participant_id IN ({men}) AND {orders}
            UNION ALL
            SELECT 'ENDING', d.order_id, d.id, NULL, d.ended_on, NULL, NULL, d.revision, 0, 0, d.kind, d.recorded_at
            FROM order_ending d JOIN court_order o ON o.id = d.order_id
            WHERE o.participant_id IN ({men}) AND {orders}
            UNION ALL
            SELECT 'COMPLETION', f.order_id, f.id, NULL, f.done_on, NULL, NULL, f.revision, 0, 0, f.kind, f.recorded_at
            FROM completion_fact f JOIN court_order o ON o.id = f.order_id
            WHERE o.participant_id IN ({men}) AND {orders}
            UNION ALL
            SELECT 'DAY_OFF', 0, d.scope, d.authority_id, d.day, NULL, NULL, 0, 0, 0, d.state_code, NULL
            FROM non_working_day d WHERE d.scope IN ('NATIONAL', 'STATE', 'COURT')
            """;
}
