package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.justification.AbsenceCase.OverrideRequest;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;

/** Requests to accept what came too late, and what a second person says to them. */
@ApplicationScoped
class OverrideRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** The request about a statement, if somebody asked. */
    Optional<FoundOverride> override(Found found, int revision, long reader) {
        return NativeSql.rows(entities, """
                        SELECT o.id, o.recorded_by, o.revision, o.reason, o.recorded_at, u.display_name, o.recorded_by = ?4,
                          IF(a.override_id IS NULL, NULL, IF(a.approved, 'YES', 'NO')), a.reason, w.display_name
                        FROM justification_override o JOIN app_user u ON u.id = o.recorded_by
                        LEFT JOIN justification_override_answer a ON a.override_id = o.id
                        LEFT JOIN app_user w ON w.id = a.recorded_by
                        WHERE o.participant_id = ?1 AND o.session_id = ?2 AND o.revision = ?3
                        """, found.manKey(), found.sessionKey(), revision, reader).stream()
                .findFirst()
                .map(row -> new FoundOverride(
                        row.big(),
                        row.big(),
                        new OverrideRequest(
                                row.integer(),
                                row.text(),
                                row.instant(),
                                row.text(),
                                row.flag(),
                                approved(row.textOrNull()),
                                row.textOrNull(),
                                row.textOrNull())));
    }

    @SuppressWarnings("NullAway") // three values are meant: nobody has answered yet
    private static @Nullable Boolean approved(@Nullable String answer) {
        return answer == null ? null : answer.equals("YES");
    }

    /** A request with its keys, which do not leave this module. */
    record FoundOverride(long key, long askedBy, OverrideRequest request) {}

    void ask(Found found, int revision, String reason, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO justification_override (id, participant_id, session_id, revision, reason, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR justification_override_seq, ?1, ?2, ?3, ?4, ?5, ?6)
                """,
                found.manKey(),
                found.sessionKey(),
                revision,
                reason,
                instants.convertToDatabaseColumn(at),
                by);
    }

    void answer(long override, boolean approved, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO justification_override_answer (override_id, approved, reason, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5)
                """, override, approved ? 1 : 0, reason, instants.convertToDatabaseColumn(at), by);
    }
}
