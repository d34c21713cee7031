package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Unexpected attendees in the database. */
@ApplicationScoped
class UnexpectedRepository {

    private static final String ATTENDEE = """
            SELECT u.public_ref, s.public_ref, c.code, s.unit_number, s.held_on, u.typed_name, u.note, u.recorded_at, a.display_name,
              EXISTS (SELECT 1 FROM unexpected_answer w WHERE w.attendee_id = u.id)
            FROM unexpected_attendee u JOIN programme_session s ON s.id = u.session_id JOIN cohort c ON c.id = s.cohort_id
            JOIN app_user a ON a.id = u.recorded_by
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    void note(UUID ref, long session, NoteUnexpected said, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO unexpected_attendee (id, public_ref, session_id, typed_name, note, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR unexpected_attendee_seq, ?1, ?2, ?3, ?4, ?5, ?6)
                """,
                ref.toString(),
                session,
                said.name(),
                said.note(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** Those of a session, in the order in which they were written down. */
    List<UnexpectedAttendee> of(long session) {
        return NativeSql.rows(entities, ATTENDEE + " WHERE u.session_id = ?1 ORDER BY u.id", session).stream()
                .map(UnexpectedRepository::attendee)
                .toList();
    }

    /** One of a session of the centre. */
    Optional<UnexpectedAttendee> find(long centreId, UUID ref) {
        return NativeSql.rows(
                        entities, ATTENDEE + " WHERE c.centre_id = ?1 AND u.public_ref = ?2", centreId, ref.toString())
                .stream()
                .findFirst()
                .map(UnexpectedRepository::attendee);
    }

    private static UnexpectedAttendee attendee(Row row) {
        return new UnexpectedAttendee(
                row.uuid(),
                row.uuid(),
                row.text(),
                row.integer(),
                row.date(),
                row.text(),
                row.textOrNull(),
                row.instant(),
                row.text(),
                row.flag());
    }

    /** Its key, which does not leave this module. */
    long key(UUID ref) {
        return NativeSql.rows(entities, "SELECT id FROM unexpected_attendee WHERE public_ref = ?1", ref.toString())
                .get(0)
                .big();
    }

    /** Whether a man was ever in a group that has the programme of the session's group: units of another one are others. */
    boolean sameProgramme(long manKey, long session) {
        return NativeSql.rows(entities, """
                        SELECT EXISTS (SELECT 1 FROM enrolment e JOIN cohort h ON h.id = e.cohort_id
                          JOIN cohort c ON c.programme_version_id = h.programme_version_id
                          JOIN programme_session s ON s.cohort_id = c.id WHERE e.participant_id = ?1 AND s.id = ?2)
                        """, manKey, session).get(0).flag();
    }

    /**
     * Appends the answer.
     *
     * @param man whose file it is; null when it is nobody's
     * @param reason how he was recognised, or why it is nobody's
     */
    void answer(long attendee, @Nullable Long man, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO unexpected_answer (attendee_id, participant_id, reason, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5)
                """, attendee, man, reason, instants.convertToDatabaseColumn(at), by);
    }

    /** Those at a centre who wait for an answer. */
    List<OpenUnexpected> open(long centreId) {
        return NativeSql.rows(entities, """
                        SELECT u.public_ref, c.code, s.unit_number, s.held_on, u.recorded_at
                        FROM unexpected_attendee u JOIN programme_session s ON s.id = u.session_id JOIN cohort c ON c.id = s.cohort_id
                        WHERE c.centre_id = ?1 AND NOT EXISTS (SELECT 1 FROM unexpected_answer w WHERE w.attendee_id = u.id)
                        ORDER BY s.held_on, u.id
                        """, centreId).stream()
                .map(row -> new OpenUnexpected(row.uuid(), row.text(), row.integer(), row.date(), row.instant()))
                .toList();
    }
}
