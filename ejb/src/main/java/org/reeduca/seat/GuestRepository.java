package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** The guest lists of sessions: rows are added, the last one about a man and session holds. */
@ApplicationScoped
class GuestRepository {

    private static final List<String> COLUMNS = List.of(
            "participant_id",
            "session_id",
            "revision",
            "unit_number",
            "missed_session_id",
            "invited",
            "reason",
            "recorded_at",
            "recorded_by");

    @PersistenceContext
    private EntityManager entities;

    /**
     * A statement about a guest.
     *
     * @param missed key of the session he missed
     * @param reason why the place is withdrawn; null when it is given
     */
    record Statement(
            long man,
            long session,
            int revision,
            int unit,
            @Nullable Long missed,
            @Nullable String reason) {}

    /** How often something was said about a man and a session. */
    int revision(long man, long session) {
        return NativeSql.rows(
                        entities,
                        "SELECT COALESCE(MAX(revision), 0) FROM session_guest WHERE participant_id = ?1 AND session_id"
                                + " = ?2",
                        man,
                        session)
                .get(0)
                .integer();
    }

    /** The place of a man in a session of the centre, as it holds, with the key of the session. */
    Optional<Statement> place(long centreId, UUID session, UUID man) {
        return NativeSql.rows(entities, """
                SELECT g.participant_id, g.session_id, (SELECT MAX(n.revision) FROM session_guest n
                    WHERE n.participant_id = g.participant_id AND n.session_id = g.session_id),
                  g.unit_number, g.missed_session_id
                FROM session_place g JOIN programme_session s ON s.id = g.session_id JOIN cohort c ON c.id = s.cohort_id
                JOIN participant p ON p.id = g.participant_id
                WHERE c.centre_id = ?1 AND s.public_ref = ?2 AND p.public_ref = ?3
                """, centreId, session.toString(), man.toString()).stream()
                .map(row -> new Statement(row.big(), row.big(), row.integer(), row.integer(), row.bigOrNull(), null))
                .findFirst();
    }

    /** Whether something is recorded of a man in a session. */
    boolean marked(long man, long session) {
        return !NativeSql.rows(entities, """
                SELECT 1 FROM attendance_mark m WHERE m.participant_id = ?1 AND m.session_id = ?2 AND m.mark IS NOT NULL
                  AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n
                    WHERE n.participant_id = m.participant_id AND n.session_id = m.session_id)
                """, man, session).isEmpty();
    }

    /** Key of a session of the centre. */
    Optional<Long> sessionKey(long centreId, String ref) {
        return NativeSql.rows(entities, """
                SELECT s.id FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
                WHERE c.centre_id = ?1 AND s.public_ref = ?2
                """, centreId, ref).stream()
                .map(Row::big)
                .findFirst();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void flush() {
        entities.flush();
    }

    /** Adds statements, with one statement of SQL for {@link ManyRows#MOST} of them. */
    void append(List<Statement> statements, long by, Instant now) {
        for (int from = 0; from < statements.size(); from += ManyRows.MOST) {
            insert(statements.subList(from, Math.min(statements.size(), from + ManyRows.MOST)), by, now);
        }
    }

    private void insert(List<Statement> statements, long by, Instant now) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Statement statement : statements) {
            values.addAll(Arrays.asList(
                    statement.man(),
                    statement.session(),
                    statement.revision(),
                    statement.unit(),
                    statement.missed(),
                    statement.reason() == null,
                    statement.reason(),
                    LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                    by));
        }
        NativeSql.run(entities, ManyRows.insert("session_guest", COLUMNS, statements.size()), values.toArray());
    }
}
