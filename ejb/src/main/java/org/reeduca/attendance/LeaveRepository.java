package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.LeaveRequest.Content;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Leaves in the database: what was asked, what was said, and the statement that the engine reads. */
@ApplicationScoped
class LeaveRepository {

    /** The last answer to a request {@code q}. */
    private static final String LAST_ANSWER = """
            LEFT JOIN leave_request_answer a ON a.request_id = q.id AND a.revision =
              (SELECT MAX(newest.revision) FROM leave_request_answer newest WHERE newest.request_id = q.id)
            """;

    /** Statements {@code l} about leave that hold. */
    private static final String IN_FORCE = """
             l.to_on > l.from_on AND NOT EXISTS (SELECT 1 FROM leave_of_absence newer
               WHERE newer.participant_id = l.participant_id AND newer.from_on = l.from_on AND newer.revision > l.revision)
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** A man whose file is at the caller's centre and whom the caller reaches. */
    Optional<Man> man(AbsenceScope scope, UUID participant) {
        return NativeSql.rows(
                        entities,
                        """
                        SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
                          (SELECT MIN(e.from_on) FROM enrolment e WHERE e.participant_id = p.id)
                        FROM participant p
                        WHERE p.public_ref = ?6 AND p.centre_id = ?1 AND p.merged_into IS NULL AND {readable}
                          AND (?2 = 1 OR EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = p.id AND {mine}))
                        """.replace("{readable}", FileReader.mayRead("p", 5))
                                .replace("{mine}", StaffScope.facilitates("e.cohort_id", 3, 4)),
                        scope.parameters(participant.toString()))
                .stream()
                .findFirst()
                .map(row -> new Man(
                        row.big(),
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.dateOrNull()));
    }

    /**
     * A man with his key, which does not leave this module.
     *
     * @param firstDay in a group; null while he has none
     */
    record Man(
            long key,
            UUID ref,
            FullName name,
            String fileNumber,
            @Nullable LocalDate firstDay) {}

    /** Holds back everybody else who says something about this man until the transaction ends. */
    void lock(long manKey) {
        NativeSql.rows(entities, "SELECT id FROM participant WHERE id = ?1 FOR UPDATE", manKey);
    }

    /** What was asked for a man, and what imports brought, the latest days first. */
    List<LeaveRequest> leaves(long manKey) {
        return NativeSql.rows(entities, """
                        SELECT q.public_ref AS ref, q.from_on AS first_day, q.to_on, COALESCE(a.answer, 'ASKED'), q.asked_by, q.motive,
                          q.detail, q.document, u.display_name, q.recorded_at AS at, a.reason, w.display_name, a.recorded_at
                        FROM leave_request q JOIN app_user u ON u.id = q.recorded_by {answer}
                        LEFT JOIN app_user w ON w.id = a.recorded_by WHERE q.participant_id = ?1
                        UNION ALL
                        SELECT NULL, l.from_on, l.to_on, 'APPROVED', NULL, NULL, NULL, NULL, u.display_name, l.recorded_at, NULL, NULL,
                          NULL
                        FROM leave_of_absence l JOIN app_user u ON u.id = l.recorded_by
                        WHERE l.participant_id = ?1 AND {in_force} AND NOT EXISTS (SELECT 1 FROM leave_request q
                          JOIN leave_request_answer a ON a.request_id = q.id AND a.answer = 'APPROVED'
                          WHERE q.participant_id = l.participant_id AND q.from_on = l.from_on)
                        ORDER BY first_day DESC, at DESC, ref
                        """.replace("{answer}", LAST_ANSWER).replace("{in_force}", IN_FORCE), manKey)
                .stream()
                .map(LeaveRepository::leave)
                .toList();
    }

    private static LeaveRequest leave(Row row) {
        UUID ref = row.uuidOrNull();
        LocalDate from = row.date();
        LocalDate lastDay = row.date().minusDays(1);
        LeaveState state = row.constant(LeaveState.class);
        LeaveAsker asker = row.constantOrNull(LeaveAsker.class);
        AbsenceMotive motive = row.constantOrNull(AbsenceMotive.class);
        String detail = row.textOrNull();
        String document = row.textOrNull();
        return new LeaveRequest(
                ref,
                from,
                lastDay,
                state,
                asker,
                motive == null ? null : new Content(motive, detail, document),
                row.text(),
                row.instant(),
                row.textOrNull(),
                row.textOrNull(),
                row.instantOrNull());
    }

    /** Day of the first session on those days to which he was expected that has begun; empty when none has. */
    Optional<LocalDate> begun(long manKey, AskLeave wish, LocalDateTime now) {
        return Optional.ofNullable(NativeSql.rows(
                        entities,
                        """
                        SELECT MIN(s.held_on)
                        FROM ({expected}) his
                        JOIN programme_session s ON s.id = his.id AND s.state <> 'CANCELLED'
                        WHERE s.held_on >= ?2 AND s.held_on < ?3 AND TIMESTAMP(s.held_on, s.start_time) <= ?4
                        """.replace("{expected}", ExpectedSessions.of(1)),
                        manKey,
                        wish.from(),
                        wish.to(),
                        now)
                .get(0)
                .dateOrNull());
    }

    /** Sessions on those days in which he is recorded as absent, the first ones first. */
    List<UUID> missed(long manKey, LocalDate from, LocalDate to) {
        return NativeSql.rows(entities, """
                        SELECT s.public_ref FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id
                        WHERE m.participant_id = ?1 AND m.mark = 'ABSENT' AND s.held_on >= ?2 AND s.held_on < ?3
                          AND m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                            WHERE newest.participant_id = m.participant_id AND newest.session_id = m.session_id)
                        ORDER BY s.held_on, s.id
                        """, manKey, from, to).stream()
                .map(Row::uuid)
                .toList();
    }

    void ask(UUID ref, long manKey, AskLeave wish, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO leave_request (id, public_ref, participant_id, from_on, to_on, motive, detail, document, asked_by,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR leave_request_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                ref.toString(),
                manKey,
                wish.from(),
                wish.to(),
                wish.motive().name(),
                wish.detail(),
                wish.document(),
                wish.askedBy().name(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** A request and whose it is; empty when there is none such. */
    Optional<Asked> asked(UUID request) {
        return NativeSql.rows(
                        entities,
                        "SELECT q.id, p.public_ref FROM leave_request q JOIN participant p ON p.id = q.participant_id"
                                + " WHERE q.public_ref = ?1",
                        request.toString())
                .stream()
                .findFirst()
                .map(row -> new Asked(row.big(), row.uuid()));
    }

    /** A request with its key, which does not leave this module. */
    record Asked(long key, UUID participant) {}

    /** Appends an answer behind what was said. */
    void answer(long request, LeaveState before, LeaveState answer, @Nullable String reason, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO leave_request_answer (request_id, revision, answer, reason, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                request,
                before == LeaveState.ASKED ? 1 : 2,
                answer.name(),
                reason,
                instants.convertToDatabaseColumn(at),
                by);
    }

    /**
     * The statement that the engine reads, with the next number of that man and first day.
     *
     * @param to first day after it; the first day itself takes the leave back
     */
    void state(
            long manKey,
            LocalDate from,
            LocalDate to,
            LocalDate approvedOn,
            @Nullable String reason,
            long by,
            Instant at) {
        int revision = NativeSql.rows(
                        entities,
                        "SELECT COALESCE(MAX(l.revision), 0) FROM leave_of_absence l WHERE l.participant_id = ?1 AND l.from_on = ?2",
                        manKey,
                        from)
                .get(0)
                .integer();
        NativeSql.run(
                entities,
                """
                INSERT INTO leave_of_absence (id, participant_id, from_on, revision, to_on, approved_on, reason, recorded_at,
                  recorded_by)
                VALUES (NEXT VALUE FOR leave_of_absence_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                manKey,
                from,
                revision + 1,
                to,
                approvedOn,
                reason,
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** Requests at a centre that nobody answered, the first days first. */
    List<OpenLeave> open(long centreId, FileReader reader) {
        return NativeSql.rows(entities, """
                        SELECT p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, q.public_ref, q.from_on,
                          q.to_on, q.recorded_at
                        FROM participant p JOIN leave_request q ON q.participant_id = p.id
                        WHERE p.centre_id = ?1 AND {readable}
                          AND NOT EXISTS (SELECT 1 FROM leave_request_answer a WHERE a.request_id = q.id)
                        ORDER BY q.from_on, q.id
                        """.replace("{readable}", FileReader.mayRead("p", 2)), centreId, reader.key())
                .stream()
                .map(row -> new OpenLeave(
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.uuid(),
                        row.date(),
                        row.date().minusDays(1),
                        row.instant()))
                .toList();
    }
}
