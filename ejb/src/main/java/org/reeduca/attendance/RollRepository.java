package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.Row;

/** Rolls in the database: each read is one statement, whatever the size of the group. */
@ApplicationScoped
class RollRepository {

    /** The mark that holds: the highest revision of a man and session. */
    private static final String CURRENT = """
            m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                           WHERE newest.session_id = m.session_id AND newest.participant_id = m.participant_id)
            """;

    private static final String OBSERVED = observed("m");

    @PersistenceContext
    private EntityManager entities;

    /** A condition on the alias {@code c} of the group, with four parameters from that number on. */
    private static String inScope(int first) {
        return " c.centre_id = ?%d AND (?%d = 1 OR %s) "
                .formatted(first, first + 1, StaffScope.facilitates("c.id", first + 2, first + 3));
    }

    private static Query scoped(Query query, int first, StaffScope scope, LocalDate today) {
        return query.setParameter(first, scope.centreId())
                .setParameter(first + 1, scope.wholeCentre() ? 1 : 0)
                .setParameter(first + 2, scope.userId())
                .setParameter(first + 3, today);
    }

    /** The session's header, when it exists and lies within the scope. */
    Optional<RollHeader> header(UUID session, StaffScope scope, LocalDate today) {
        String sql = """
                        SELECT s.id, s.public_ref, c.id, c.public_ref, c.code, ce.short_name, s.unit_number,
                          (SELECT COUNT(*) FROM programme_unit n WHERE n.programme_version_id = c.programme_version_id),
                          u.title_es, u.title_en, s.held_on, s.start_time, s.planned_minutes, c.room, ce.time_zone,
                          s.state, s.cancel_reason, s.closed_at, closer.display_name,
                        """ + ModalityRepository.OF_SESSION.formatted("s.id") + """
                          , (SELECT COUNT(*) FROM unexpected_attendee x WHERE x.session_id = s.id)
                        FROM programme_session s
                        JOIN cohort c ON c.id = s.cohort_id
                        JOIN centre ce ON ce.id = c.centre_id
                        JOIN programme_unit u
                          ON u.programme_version_id = c.programme_version_id AND u.number = s.unit_number
                        LEFT JOIN app_user closer ON closer.id = s.closed_by
                        WHERE s.public_ref = ?1 AND
                        """ + inScope(2);
        List<?> result = scoped(entities.createNativeQuery(sql), 2, scope, today)
                .setParameter(1, session.toString())
                .getResultList();
        return Row.all(result).stream().findFirst().map(RollHeader::of);
    }

    /** The men of a roll; {@code %1$s} takes more columns, {@code %2$s} more tables and a condition. */
    private static final String LINES = """
            SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, e.left_on,
              COALESCE(m.revision, 0),
            """ + OBSERVED + """
            , author.display_name, m.recorded_at, COALESCE(a.absences, 0), e.guest,
              EXISTS (SELECT 1 FROM leave_of_absence l WHERE l.participant_id = p.id AND l.from_on <= ?3 AND l.to_on > ?3
                AND NOT EXISTS (SELECT 1 FROM leave_of_absence newer WHERE newer.participant_id = l.participant_id
                  AND newer.from_on = l.from_on AND newer.revision > l.revision)),
              EXISTS (SELECT 1 FROM absence_notice n WHERE n.participant_id = p.id AND n.session_id = ?2 AND n.held_on = ?3
                AND NOT EXISTS (SELECT 1 FROM absence_notice_withdrawal w WHERE w.notice_id = n.id)),
              IF(m.mark = 'PRESENT', NULLIF(
            """ + ModalityRepository.OF_MAN.formatted("p.id", "?2") + ","
            + ModalityRepository.OF_SESSION.formatted("?2") + """
              ), NULL) %1$s
            FROM (SELECT participant_id, MAX(guest) > MAX(member) AS guest,
                         CASE WHEN MAX(member) + MAX(guest) > 0 THEN NULL ELSE MAX(to_on) END AS left_on
                    FROM (SELECT participant_id, to_on, to_on IS NULL OR to_on > ?3 AS member, 0 AS guest
                            FROM enrolment
                           WHERE cohort_id = ?1 AND from_on <= ?3 AND NOT EXISTS (SELECT 1 FROM programme_session c
                             JOIN session_guest l ON l.session_id = c.id WHERE c.id = ?2 AND c.catch_up)
                          UNION ALL
                          SELECT participant_id, NULL, 0, 1 FROM session_place WHERE session_id = ?2) w
                   GROUP BY participant_id) e
            JOIN participant p ON p.id = e.participant_id AND
            """ + FileReader.mayRead("p", 4) + """
            LEFT JOIN attendance_mark m ON m.session_id = ?2 AND m.participant_id = p.id AND
            """ + CURRENT + """
            LEFT JOIN app_user author ON author.id = m.recorded_by
            LEFT JOIN (SELECT m.participant_id, COUNT(*) AS absences
                         FROM programme_session s JOIN attendance_mark m ON m.session_id = s.id
                        WHERE s.cohort_id = ?1 AND s.state = 'HELD' AND m.mark = 'ABSENT' AND
            """
            + CURRENT + """
                        GROUP BY m.participant_id) a ON a.participant_id = p.id
            %2$s
            ORDER BY p.sort_key, p.id
            """;

    /**
     * Everybody who was ever enrolled in the group up to that day, and the guests of the session, each with what is
     * recorded of him. A session for catching up that has a guest list concerns its guests alone.
     *
     * @param reader whose restricted files are among them
     */
    List<NumberedLine> lines(RollHeader header, FileReader reader) {
        List<?> result = entities.createNativeQuery(LINES.formatted("", ""))
                .setParameter(1, header.cohortId())
                .setParameter(2, header.sessionId())
                .setParameter(3, header.heldOn())
                .setParameter(4, reader.key())
                .getResultList();
        return Row.all(result).stream().map(RollRepository::line).toList();
    }

    private static final String ONE = LINES.formatted(
            ", m.recorded_by, k.sent_by, k.body_digest, k.answer, k.revision",
            "JOIN cohort c ON c.id = ?1 LEFT JOIN sent_mark k ON k.sent_key = ?5 WHERE p.public_ref = ?6 AND "
                    + inScope(7));

    /** The man of a mark that was sent, and what was answered to its key before; empty when he is not on that roll. */
    Optional<OneOfRoll> one(
            ProgrammeSession session, SendMark sent, StaffScope scope, FileReader reader, LocalDate today) {
        List<?> result = scoped(entities.createNativeQuery(ONE), 7, scope, today)
                .setParameter(1, session.cohortId())
                .setParameter(2, session.id())
                .setParameter(3, session.heldOn())
                .setParameter(4, reader.key())
                .setParameter(5, sent.key().toString())
                .setParameter(6, sent.participant().toString())
                .getResultList();
        return Row.all(result).stream().findFirst().map(row -> OneOfRoll.of(row, sent.key()));
    }

    /** Keeps the answer to a key. */
    void remember(SentKey answered, ProgrammeSession session, @Nullable Instant deviceAt, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO sent_mark (sent_key, sent_by, session_ref, body_digest, answer, revision, device_at,
                          received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, answered.key().toString())
                .setParameter(2, answered.sentBy())
                .setParameter(3, session.publicRef().toString())
                .setParameter(4, answered.digest())
                .setParameter(5, answered.answer().name())
                .setParameter(6, answered.revision())
                .setParameter(7, deviceAt == null ? null : LocalDateTime.ofInstant(deviceAt, ZoneOffset.UTC))
                .setParameter(8, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    private static NumberedLine line(Row row) {
        long id = row.big();
        return new NumberedLine(
                id,
                new RollLine(
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.dateOrNull(),
                        row.integer(),
                        observed(row),
                        row.textOrNull(),
                        row.instantOrNull(),
                        row.integer(),
                        row.flag(),
                        row.flag(),
                        row.flag(),
                        row.constantOrNull(Modality.class)));
    }

    /** The columns that say what was observed, in the order in which {@link #observed(Row)} reads them. */
    static String observed(String alias) {
        return """
                m.mark, m.late_minutes, m.late_minutes_known, m.left_early_minutes, m.sent_home, m.notice_given,
                m.absence_motive, m.note
                """.replace("m.", alias + ".");
    }

    static Observed observed(Row row) {
        Mark mark = row.constantOrNull(Mark.class);
        Object late = row.value();
        boolean known = row.flag();
        Object early = row.value();
        return new Observed(
                mark,
                late == null ? 0 : ((Number) late).intValue(),
                known,
                early == null ? 0 : ((Number) early).intValue(),
                row.constantOrNull(SentHome.class),
                row.flag(),
                row.constantOrNull(AbsenceMotive.class),
                row.textOrNull());
    }

    /** What was ever said about a man in a session, newest first. */
    List<MarkHistory> history(long sessionId, UUID participant, FileReader reader) {
        List<?> result = entities.createNativeQuery(
                        "SELECT m.revision, " + OBSERVED + """
                                , m.source, author.display_name, m.recorded_at, m.correction_reason,
                                  (SELECT asker.display_name FROM correction_request q JOIN correction_answer a ON a.request_id = q.id
                                    JOIN app_user asker ON asker.id = q.recorded_by WHERE a.approved AND q.session_id = m.session_id
                                      AND q.participant_id = m.participant_id AND q.revision = m.revision - 1 LIMIT 1)
                                FROM attendance_mark m
                                JOIN participant p ON p.id = m.participant_id
                                JOIN app_user author ON author.id = m.recorded_by
                                WHERE m.session_id = ?1 AND p.public_ref = ?2 AND
                                """ + FileReader.mayRead("p", 3) + """
                                ORDER BY m.revision DESC
                                """)
                .setParameter(1, sessionId)
                .setParameter(2, participant.toString())
                .setParameter(3, reader.key())
                .getResultList();
        return Row.all(result).stream()
                .map(row -> new MarkHistory(
                        row.integer(),
                        observed(row),
                        row.constant(AttendanceMark.Source.class),
                        row.text(),
                        row.instant(),
                        row.textOrNull(),
                        row.textOrNull()))
                .toList();
    }

    /** The sessions of the days given, in the groups of the scope, in the order of their hours. */
    List<TodaySession> sessions(StaffScope scope, FileReader reader, LocalDate from, LocalDate to, LocalDate today) {
        String sql = ("""
                        SELECT s.public_ref, c.public_ref, c.code, s.unit_number,
                          (SELECT COUNT(*) FROM programme_unit n WHERE n.programme_version_id = c.programme_version_id),
                          u.title_es, u.title_en, s.held_on, s.start_time, s.planned_minutes, c.room, ce.time_zone,
                          s.state, s.closed_at IS NOT NULL,
                          CASE WHEN s.catch_up AND EXISTS (SELECT 1 FROM session_guest l WHERE l.session_id = s.id) THEN 0
                            ELSE (SELECT COUNT(DISTINCT e.participant_id) FROM enrolment e
                              JOIN participant p ON p.id = e.participant_id AND {readable} WHERE e.cohort_id = c.id
                              AND e.from_on <= s.held_on AND (e.to_on IS NULL OR e.to_on > s.held_on)
                              AND NOT EXISTS (SELECT 1 FROM session_place g WHERE g.session_id = s.id
                                AND g.participant_id = e.participant_id)) END
                            + (SELECT COUNT(*) FROM session_place g JOIN participant p ON p.id = g.participant_id AND {readable}
                                WHERE g.session_id = s.id),
                          (SELECT COUNT(DISTINCT m.participant_id) FROM attendance_mark m
                            JOIN participant p ON p.id = m.participant_id AND {readable}
                            WHERE m.session_id = s.id AND m.mark IS NOT NULL AND
                        """ + CURRENT + """
                          ), {facilitated}
                        FROM programme_session s
                        JOIN cohort c ON c.id = s.cohort_id
                        JOIN centre ce ON ce.id = c.centre_id
                        JOIN programme_unit u
                          ON u.programme_version_id = c.programme_version_id AND u.number = s.unit_number
                        WHERE s.held_on BETWEEN ?1 AND ?6 AND s.state <> 'CANCELLED' AND c.state <> 'CANCELLED' AND
                        """ + inScope(2) + " ORDER BY s.held_on, s.start_time, c.code")
                .replace("{facilitated}", StaffScope.facilitates("c.id", 4, 5))
                .replace("{readable}", FileReader.mayRead("p", 7));
        List<?> result = scoped(entities.createNativeQuery(sql), 2, scope, today)
                .setParameter(1, from)
                .setParameter(6, to)
                .setParameter(7, reader.key())
                .getResultList();
        return Row.all(result).stream().map(TodaySession::of).toList();
    }

    /** The session itself, locked: savers of the same roll wait for each other, so none writes over another. */
    ProgrammeSession lock(long sessionId) {
        return entities.find(ProgrammeSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, by its reference and before anybody looked whose it is; empty when there is none. */
    Optional<ProgrammeSession> lock(UUID session) {
        return entities.createQuery("SELECT s FROM ProgrammeSession s WHERE s.publicRef = :ref", ProgrammeSession.class)
                .setParameter("ref", session)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Appends the marks with one statement for up to {@link ManyRows#MOST} of them. */
    void append(List<AttendanceMark> marks) {
        for (int from = 0; from < marks.size(); from += ManyRows.MOST) {
            insert(marks.subList(from, Math.min(marks.size(), from + ManyRows.MOST)));
        }
    }

    private void insert(List<AttendanceMark> marks) {
        Query insert =
                entities.createNativeQuery(ManyRows.insert("attendance_mark", AttendanceMark.COLUMNS, marks.size()));
        int position = 1;
        for (AttendanceMark mark : marks) {
            for (Object value : mark.row()) {
                insert.setParameter(position++, value);
            }
        }
        insert.executeUpdate();
    }

    /**
     * A line with the man's key, which does not leave this module.
     *
     * @param participantId key of the man
     */
    record NumberedLine(long participantId, RollLine line) {}

    /**
     * One man of a roll.
     *
     * @param author key of the account that recorded what stands there; null while nothing does
     * @param before what was answered to the key of his mark; null for a key that nobody used
     */
    record OneOfRoll(
            NumberedLine numbered,
            @Nullable Long author,
            @Nullable SentKey before) {

        boolean isBy(long userId) {
            return author != null && author == userId;
        }

        static OneOfRoll of(Row row, UUID key) {
            NumberedLine numbered = RollRepository.line(row);
            Long author = row.bigOrNull();
            Long sentBy = row.bigOrNull();
            return new OneOfRoll(
                    numbered,
                    author,
                    sentBy == null
                            ? null
                            : new SentKey(key, sentBy, row.text(), row.constant(SentMark.Answer.class), row.integer()));
        }
    }
}
