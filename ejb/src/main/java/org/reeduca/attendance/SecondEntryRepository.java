package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Second entries in the database: each read is one statement, and so is writing all lines. */
@ApplicationScoped
class SecondEntryRepository {

    private static final List<String> LINE = List.of(
            "session_id",
            "participant_id",
            "mark",
            "late_minutes",
            "late_minutes_known",
            "left_early_minutes",
            "mark_confirmed",
            "late_confirmed",
            "left_confirmed");

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /**
     * Who typed a list again, if anybody did.
     *
     * @param own whether the caller recorded a mark of the session
     */
    record Typed(@Nullable String by, @Nullable Instant at, boolean own) {}

    Typed typed(long sessionId, long userId) {
        return NativeSql.rows(entities, """
                        SELECT u.display_name, d.recorded_at,
                          EXISTS (SELECT 1 FROM attendance_mark m WHERE m.session_id = s.id AND m.recorded_by = ?2)
                        FROM programme_session s LEFT JOIN second_entry d ON d.session_id = s.id
                        LEFT JOIN app_user u ON u.id = d.recorded_by WHERE s.id = ?1
                        """, sessionId, userId).stream()
                .map(row -> new Typed(row.textOrNull(), row.instantOrNull(), row.flag()))
                .toList()
                .get(0);
    }

    /** Appends an entry with its lines; which fields they confirm is said by the marks that hold. */
    void append(long sessionId, List<PaperLine> lines, Map<UUID, NumberedLine> recorded, long by, Instant at) {
        NativeSql.run(
                entities,
                "INSERT INTO second_entry (session_id, recorded_at, recorded_by) VALUES (?1, ?2, ?3)",
                sessionId,
                instants.convertToDatabaseColumn(at),
                by);
        List<@Nullable Object> values = new ArrayList<>();
        for (PaperLine line : lines) {
            NumberedLine man = Objects.requireNonNull(recorded.get(line.participant()));
            Agreement agreement = line.with(man.line().observed());
            values.add(sessionId);
            values.add(man.participantId());
            values.add(line.mark() == null ? null : line.mark().name());
            values.add(line.lateMinutes());
            values.add(line.lateMinutesKnown());
            values.add(line.leftEarlyMinutes());
            values.add(agreement.mark());
            values.add(agreement.late());
            values.add(agreement.left());
        }
        if (!lines.isEmpty()) {
            NativeSql.run(entities, ManyRows.insert("second_entry_line", LINE, lines.size()), values.toArray());
        }
    }

    /** A line with what came of it. */
    record TypedLine(PaperLine paper, Agreement then, ComparedMan.@Nullable Answered answered) {}

    /** The lines of a session's second entry about men whom the reader sees. */
    Map<UUID, TypedLine> lines(long sessionId, long userId, FileReader reader) {
        Map<UUID, TypedLine> lines = new HashMap<>();
        for (Row row : NativeSql.rows(entities, """
                SELECT p.public_ref, l.mark, l.late_minutes, l.late_minutes_known, l.left_early_minutes, l.mark_confirmed,
                  l.late_confirmed, l.left_confirmed, a.answer, a.reason, u.display_name, a.recorded_at, a.recorded_by = ?3
                FROM second_entry_line l JOIN participant p ON p.id = l.participant_id
                LEFT JOIN second_entry_answer a ON a.session_id = l.session_id AND a.participant_id = l.participant_id
                LEFT JOIN app_user u ON u.id = a.recorded_by
                WHERE l.session_id = ?1 AND
                """ + FileReader.mayRead("p", 2), sessionId, reader.key(), userId)) {
            PaperLine paper =
                    new PaperLine(row.uuid(), row.constantOrNull(Mark.class), row.integer(), row.flag(), row.integer());
            Agreement then = new Agreement(row.flag(), row.flag(), row.flag());
            EntryAnswer answer = row.constantOrNull(EntryAnswer.class);
            lines.put(
                    paper.participant(),
                    new TypedLine(
                            paper,
                            then,
                            answer == null
                                    ? null
                                    : new ComparedMan.Answered(
                                            answer, row.text(), row.text(), row.instant(), row.flag())));
        }
        return lines;
    }

    /**
     * Appends what was decided.
     *
     * @param revision of the mark that stands now
     */
    void answer(
            long sessionId, UUID participant, EntryAnswer answer, String reason, int revision, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO second_entry_answer (session_id, participant_id, answer, reason, revision, recorded_at, recorded_by)
                VALUES (?1, (SELECT id FROM participant WHERE public_ref = ?2), ?3, ?4, ?5, ?6, ?7)
                """,
                sessionId,
                participant.toString(),
                answer.name(),
                reason,
                revision,
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** Lists of the scope on which the entries differ and nobody has decided; those of the longest time ago first. */
    List<UnsettledList> unsettled(StaffScope scope, FileReader reader, LocalDate today) {
        return NativeSql.rows(
                        entities,
                        """
                        SELECT s.public_ref, c.code, s.unit_number, s.held_on, COUNT(*)
                        FROM second_entry d JOIN programme_session s ON s.id = d.session_id JOIN cohort c ON c.id = s.cohort_id
                        JOIN second_entry_line l ON l.session_id = d.session_id
                          AND NOT (l.mark_confirmed AND l.late_confirmed AND l.left_confirmed)
                        JOIN participant p ON p.id = l.participant_id AND
                        """ + FileReader.mayRead("p", 5) + """
                        LEFT JOIN attendance_mark m ON m.session_id = l.session_id AND m.participant_id = l.participant_id
                          AND m.revision = (SELECT MAX(n.revision) FROM attendance_mark n
                            WHERE n.session_id = l.session_id AND n.participant_id = l.participant_id)
                        WHERE NOT EXISTS (SELECT 1 FROM second_entry_answer a
                            WHERE a.session_id = l.session_id AND a.participant_id = l.participant_id)
                          AND NOT (l.mark <=> m.mark AND l.late_minutes_known = COALESCE(m.late_minutes_known, TRUE)
                            AND (NOT l.late_minutes_known OR l.late_minutes = COALESCE(m.late_minutes, 0))
                            AND l.left_early_minutes = COALESCE(m.left_early_minutes, 0))
                          AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = s.cohort_id AND e.participant_id = l.participant_id
                              AND e.from_on <= s.held_on AND (e.to_on IS NULL OR e.to_on > s.held_on))
                            OR EXISTS (SELECT 1 FROM session_place g WHERE g.session_id = s.id
                              AND g.participant_id = l.participant_id))
                          AND c.centre_id = ?1 AND (?2 = 1 OR
                        """ + StaffScope.facilitates("c.id", 3, 4)
                                + ") GROUP BY s.public_ref, c.code, s.unit_number, s.held_on"
                                + " ORDER BY s.held_on, c.code",
                        scope.centreId(),
                        scope.wholeCentre() ? 1 : 0,
                        scope.userId(),
                        today,
                        reader.key())
                .stream()
                .map(row -> new UnsettledList(row.uuid(), row.text(), row.integer(), row.date(), row.integer()))
                .toList();
    }
}
