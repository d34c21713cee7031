package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.attendance.ComingSession.Notice;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** What men say beforehand, in the database. */
@ApplicationScoped
class NoticeRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** Sessions at a centre to which a man is expected, with a list that is open; what he said of another day is not about them. */
    List<ComingSession> sessions(long centreId, long manKey, LocalDate from, LocalDate until) {
        return NativeSql.rows(
                        entities, """
                        SELECT s.public_ref, s.held_on, s.start_time, c.code,
                          EXISTS (SELECT 1 FROM attendance_mark m WHERE m.session_id = s.id AND m.participant_id = ?2
                            AND m.mark IS NOT NULL AND m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                              WHERE newest.session_id = s.id AND newest.participant_id = ?2)),
                          n.public_ref, n.given_at, n.channel, u.display_name
                        FROM ({expected}) his
                        JOIN programme_session s ON s.id = his.id AND s.state <> 'CANCELLED' AND s.closed_at IS NULL
                        JOIN cohort c ON c.id = s.cohort_id AND c.centre_id = ?1
                        LEFT JOIN absence_notice n ON n.session_id = s.id AND n.participant_id = ?2 AND n.held_on = s.held_on
                          AND NOT EXISTS (SELECT 1 FROM absence_notice_withdrawal w WHERE w.notice_id = n.id)
                        LEFT JOIN app_user u ON u.id = n.recorded_by
                        WHERE s.held_on BETWEEN ?3 AND ?4 ORDER BY s.held_on, s.start_time, s.id
                        """.replace("{expected}", ExpectedSessions.of(2)), centreId, manKey, from, until)
                .stream()
                .map(NoticeRepository::session)
                .toList();
    }

    private static ComingSession session(Row row) {
        UUID session = row.uuid();
        LocalDate heldOn = row.date();
        LocalTime startTime = row.time();
        String cohort = row.text();
        boolean marked = row.flag();
        UUID notice = row.uuidOrNull();
        return new ComingSession(
                session,
                heldOn,
                startTime,
                cohort,
                marked,
                notice == null
                        ? null
                        : new Notice(notice, row.instant(), row.constant(NoticeChannel.class), row.text()));
    }

    void note(UUID ref, long manKey, NoteNotice said, Instant givenAt, Instant beginsAt, long by, Instant at) {
        Row session = NativeSql.rows(
                        entities,
                        "SELECT id, held_on FROM programme_session WHERE public_ref = ?1",
                        said.session().toString())
                .get(0);
        NativeSql.run(
                entities,
                """
                INSERT INTO absence_notice (id, public_ref, participant_id, session_id, held_on, given_at, begins_at, channel,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR absence_notice_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                ref.toString(),
                manKey,
                session.big(),
                session.date(),
                instants.convertToDatabaseColumn(givenAt),
                instants.convertToDatabaseColumn(beginsAt),
                said.channel().name(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** A notice and whose it is; empty when there is none such. */
    Optional<Noted> noted(UUID notice) {
        return NativeSql.rows(
                        entities,
                        "SELECT n.id, p.public_ref FROM absence_notice n JOIN participant p ON p.id = n.participant_id"
                                + " WHERE n.public_ref = ?1",
                        notice.toString())
                .stream()
                .findFirst()
                .map(row -> new Noted(row.big(), row.uuid()));
    }

    /** A notice with its key, which does not leave this module. */
    record Noted(long key, UUID participant) {}

    void withdraw(long notice, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO absence_notice_withdrawal (notice_id, reason, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4)
                """, notice, reason, instants.convertToDatabaseColumn(at), by);
    }
}
