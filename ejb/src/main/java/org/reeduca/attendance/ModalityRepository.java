package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** How sessions were held and men were present, in the database. */
@ApplicationScoped
class ModalityRepository {

    /** How everybody was present in a session; takes the column with its key. */
    static final String OF_SESSION = """
            COALESCE((SELECT held.modality FROM session_modality held WHERE held.session_id = %s
              ORDER BY held.revision DESC LIMIT 1), 'IN_ROOM')
            """;

    /** What was said of one man; takes the columns with his key and the session's. */
    static final String OF_MAN = """
            (SELECT own.modality FROM remote_presence own WHERE own.participant_id = %s AND own.session_id = %s
              ORDER BY own.revision DESC LIMIT 1)
            """;

    private static final long NO_SESSION = -1;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** What was said about a session, newest first. */
    List<ModalityStatement> ofSession(long session) {
        return statements("""
                SELECT h.revision, h.modality, FALSE, h.reason, u.display_name, h.recorded_at
                FROM session_modality h JOIN app_user u ON u.id = h.recorded_by
                WHERE h.session_id = ?1 ORDER BY h.revision DESC
                """, session);
    }

    /** What was said about a man in a session, newest first. */
    List<ModalityStatement> ofMan(long session, long man) {
        return statements("""
                SELECT h.revision, h.modality, h.verified, h.reason, u.display_name, h.recorded_at
                FROM remote_presence h JOIN app_user u ON u.id = h.recorded_by
                WHERE h.session_id = ?1 AND h.participant_id = ?2 ORDER BY h.revision DESC
                """, session, man);
    }

    private List<ModalityStatement> statements(String sql, Object... values) {
        return NativeSql.rows(entities, sql, values).stream()
                .map(row -> new ModalityStatement(
                        row.integer(), row.constant(Modality.class), row.flag(), row.text(), row.text(), row.instant()))
                .toList();
    }

    /** Joined, not asked for with IN: over a UNION that reads every mark there is. */
    private static final String MEN_OF_SESSION = """
            (SELECT e.participant_id AS id FROM enrolment e JOIN programme_session x ON x.cohort_id = e.cohort_id WHERE x.id = ?1
              UNION SELECT g.participant_id FROM session_place g WHERE g.session_id = ?1)
            """;

    /** Sessions in which men were present remotely, but for one; takes a table of men and the columns. */
    private static final String REMOTE = """
            SELECT %2$s
            FROM %1$s man JOIN attendance_mark m ON m.participant_id = man.id
              JOIN programme_session s ON s.id = m.session_id AND s.state = 'HELD'
              JOIN participant p ON p.id = man.id
            WHERE m.session_id <> ?1 AND m.mark = 'PRESENT'
              AND m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                WHERE newest.session_id = m.session_id AND newest.participant_id = m.participant_id)
              AND COALESCE(
            """ + OF_MAN.formatted("m.participant_id", "m.session_id")
            + "," + OF_SESSION.formatted("m.session_id") + ") = 'REMOTE'";

    /** Days of the other sessions in which those expected in a session were present remotely, for each man. */
    Map<UUID, List<LocalDate>> remoteDays(long session) {
        return remoteDays(MEN_OF_SESSION, session);
    }

    /** The same for one man. */
    Map<UUID, List<LocalDate>> remoteDays(long session, long man) {
        return remoteDays("(SELECT ?2 AS id)", session, man);
    }

    /** Sessions in which the man of an order was present remotely. */
    Set<UUID> remoteSessions(UUID order) {
        String sql = REMOTE.formatted(
                "(SELECT o.participant_id AS id FROM court_order o WHERE o.public_ref = ?2)", "s.public_ref");
        return NativeSql.rows(entities, sql, NO_SESSION, order.toString()).stream()
                .map(Row::uuid)
                .collect(Collectors.toSet());
    }

    private Map<UUID, List<LocalDate>> remoteDays(String men, Object... values) {
        return NativeSql.rows(entities, REMOTE.formatted(men, "p.public_ref, s.held_on"), values).stream()
                .collect(Collectors.groupingBy(Row::uuid, Collectors.mapping(Row::date, Collectors.toList())));
    }

    /** Whether another centre than that of the session has a man's file, so that his orders are shown there and not here. */
    boolean elsewhere(long session, long man) {
        return NativeSql.rows(entities, """
                        SELECT p.centre_id <> c.centre_id FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
                          JOIN participant p ON p.id = ?2 WHERE s.id = ?1
                        """, session, man).get(0).flag();
    }

    void note(long session, int revision, NotePresence said, long by, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO session_modality (session_id, revision, modality, reason, recorded_at, recorded_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                session,
                revision,
                said.modality().name(),
                said.reason(),
                instants.convertToDatabaseColumn(now),
                by);
    }

    void note(long session, long man, int revision, NotePresence said, long by, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO remote_presence (participant_id, session_id, revision, modality, verified, reason, recorded_at,"
                        + " recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                man,
                session,
                revision,
                said.modality().name(),
                said.verified(),
                said.reason(),
                instants.convertToDatabaseColumn(now),
                by);
    }
}
