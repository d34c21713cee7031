package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** What facilitators observed, in the database. */
@ApplicationScoped
class ObservationRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** All that was written about a man in a session, newest first. */
    List<ObservationStatement> of(long session, long man) {
        return NativeSql.rows(entities, """
                        SELECT o.revision, o.engagement, o.contribution, o.difficulty, o.next_step, u.public_ref, u.display_name,
                          o.recorded_at
                        FROM session_observation o JOIN app_user u ON u.id = o.recorded_by
                        WHERE o.session_id = ?1 AND o.participant_id = ?2
                        ORDER BY o.recorded_at DESC, o.revision DESC, o.recorded_by
                        """, session, man).stream()
                .map(row -> new ObservationStatement(
                        row.integer(), observation(row), row.uuid(), row.text(), row.instant()))
                .toList();
    }

    private static Observation observation(Row row) {
        return new Observation(
                row.constantOrNull(Engagement.class), row.textOrNull(), row.textOrNull(), row.textOrNull());
    }

    void write(long session, long man, long by, int revision, Observation said, Instant now) {
        Engagement engagement = said.engagement();
        @Nullable
        Object[] values = {
            man,
            session,
            by,
            revision,
            engagement == null ? null : engagement.name(),
            said.contribution(),
            said.difficulty(),
            said.next(),
            instants.convertToDatabaseColumn(now)
        };
        NativeSql.run(
                entities,
                "INSERT INTO session_observation (participant_id, session_id, recorded_by, revision, engagement, contribution,"
                        + " difficulty, next_step, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                values);
    }

    /** That somebody said they would write later. */
    record Promise(UUID ref, LocalDate dueOn) {}

    /** What somebody promised; empty when they did not. */
    Optional<Promise> promised(long session, long man, long by) {
        return NativeSql.rows(
                        entities,
                        "SELECT public_ref, due_on FROM observation_promise WHERE session_id = ?1 AND participant_id = ?2 AND recorded_by = ?3",
                        session,
                        man,
                        by)
                .stream()
                .findFirst()
                .map(row -> new Promise(row.uuid(), row.date()));
    }

    void promise(UUID ref, long session, long man, long by, LocalDate dueOn, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO observation_promise (participant_id, session_id, recorded_by, due_on, recorded_at, public_ref)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                man,
                session,
                by,
                dueOn,
                instants.convertToDatabaseColumn(now),
                ref.toString());
    }
}
