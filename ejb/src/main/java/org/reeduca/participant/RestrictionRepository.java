package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reeduca.participant.Restriction.Candidate;
import org.reeduca.participant.Restriction.Fact;
import org.reeduca.participant.Restriction.Reader;
import org.reeduca.participant.Restriction.Said;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Statements about restricted files and their readers; the last one about each counts. */
@ApplicationScoped
class RestrictionRepository {

    /** Staff who see some men only: the coordination needs no naming. A tie, once said, keeps anybody from being named. */
    private static final String CANDIDATES = """
            SELECT u.public_ref, u.display_name, EXISTS (SELECT 1 FROM cohort_facilitator f JOIN enrolment e ON e.cohort_id = f.cohort_id
                WHERE f.user_id = u.id AND (f.to_on IS NULL OR f.to_on > ?2) AND e.participant_id = p.id
                  AND (e.to_on IS NULL OR e.to_on > ?2)) AS of_his_group
            FROM participant p JOIN app_user u ON u.centre_id = p.centre_id
            WHERE p.id = ?1 AND NOT u.disabled
              AND EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role IN ('FACILITATOR', 'EVALUATOR', 'RECEPTIONIST'))
              AND NOT EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role = 'COORDINATOR')
              AND NOT EXISTS (SELECT 1 FROM file_reading n WHERE n.participant_id = p.id AND n.user_id = u.id)
              AND NOT EXISTS (SELECT 1 FROM intake_conflict c JOIN court_order o ON o.id = c.order_id
                WHERE o.participant_id = p.id AND c.user_id = u.id AND c.holds = 1 AND c.revision = (SELECT MAX(y.revision)
                  FROM intake_conflict y WHERE y.order_id = c.order_id AND y.user_id = c.user_id))
            ORDER BY of_his_group DESC, u.display_name, u.id
            """;

    private static final String HISTORY = """
            SELECT IF(n.named, 'NAMED', 'ENDED'), u.display_name, n.reason, a.display_name, n.recorded_at AS said_at
            FROM file_reader n JOIN app_user u ON u.id = n.user_id JOIN app_user a ON a.id = n.recorded_by WHERE n.participant_id = ?1
            UNION ALL
            SELECT IF(s.restricted, 'RESTRICTED', 'RELEASED'), '', s.reason, a.display_name, s.recorded_at
            FROM file_restriction s JOIN app_user a ON a.id = s.recorded_by WHERE s.participant_id = ?1
            ORDER BY said_at DESC, 1
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    boolean restricted(long man) {
        return NativeSql.rows(entities, "SELECT restricted FROM participant WHERE id = ?1", man)
                .get(0)
                .flag();
    }

    /** Who may read the file now beside the coordination. */
    List<Reader> readers(long man) {
        return NativeSql.rows(entities, """
                SELECT u.public_ref, u.display_name, n.reason, a.display_name, n.recorded_at
                FROM file_reading n JOIN app_user u ON u.id = n.user_id JOIN app_user a ON a.id = n.recorded_by
                WHERE n.participant_id = ?1 ORDER BY u.display_name, u.id
                """, man).stream()
                .map(row -> new Reader(row.uuid(), row.text(), row.text(), row.text(), row.instant()))
                .toList();
    }

    List<Candidate> candidates(long man, LocalDate today) {
        return NativeSql.rows(entities, CANDIDATES, man, today).stream()
                .map(row -> new Candidate(row.uuid(), row.text(), row.flag()))
                .toList();
    }

    List<Fact> history(long man) {
        return NativeSql.rows(entities, HISTORY, man).stream()
                .map(row -> new Fact(row.constant(Said.class), row.text(), row.text(), row.text(), row.instant()))
                .toList();
    }

    /** Says whether the file is restricted; the caller holds the man. */
    void say(long man, boolean restricted, String reason, long by, Instant now) {
        int revision = NativeSql.rows(
                        entities,
                        "SELECT COALESCE(MAX(revision), 0) + 1 FROM file_restriction WHERE participant_id = ?1",
                        man)
                .get(0)
                .integer();
        NativeSql.run(
                entities,
                "INSERT INTO file_restriction (participant_id, revision, restricted, reason, recorded_at, recorded_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                man,
                revision,
                restricted,
                reason,
                instants.convertToDatabaseColumn(now),
                by);
    }

    /** Says whether an account may read the file; the caller holds the man. */
    void say(long man, UUID account, boolean named, String reason, long by, Instant now) {
        Row row = NativeSql.rows(
                        entities,
                        "SELECT u.id, COALESCE((SELECT MAX(n.revision) FROM file_reader n WHERE n.participant_id = ?1 AND n.user_id = u.id), 0) + 1"
                                + " FROM app_user u WHERE u.public_ref = ?2",
                        man,
                        account.toString())
                .get(0);
        NativeSql.run(
                entities,
                "INSERT INTO file_reader (participant_id, user_id, revision, named, reason, recorded_at, recorded_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                man,
                row.big(),
                row.integer(),
                named,
                reason,
                instants.convertToDatabaseColumn(now),
                by);
    }
}
