package org.reeduca.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;

/** Sheets that went out, and what became of what they said, in the database. */
@ApplicationScoped
class SheetIssueRepository {

    /** What is recorded of him; of an absence also whether leave covered it that he had been given before. */
    private static final String MARK = """
            (SELECT CONCAT_WS(':', COALESCE(m.mark, '-'), m.late_minutes, m.late_minutes_known, m.left_early_minutes, COALESCE(m.sent_home, '-'),
                IF(m.mark = 'ABSENT' AND EXISTS (SELECT 1 FROM leave_of_absence l WHERE l.participant_id = o.participant_id
                  AND l.from_on <= s.held_on AND l.to_on > s.held_on AND l.approved_on < s.held_on {known l}
                  AND NOT EXISTS (SELECT 1 FROM leave_of_absence r WHERE r.participant_id = l.participant_id AND r.from_on = l.from_on
                    AND r.revision > l.revision {known r})), 'LEAVE', NULL))
              FROM attendance_mark m WHERE m.session_id = s.id AND m.participant_id = o.participant_id {known m}
              ORDER BY m.revision DESC LIMIT 1)
            """;

    private static final String DECISION = """
            COALESCE((SELECT j.decision FROM justification j
              WHERE j.session_id = s.id AND j.participant_id = o.participant_id {known j} ORDER BY j.revision DESC LIMIT 1), 'NONE')
            """;

    /**
     * Of each order under which a session stood on a sheet, the sheet that went out last, and those about which there is a case. A sheet
     * says something of a session when he had a mark in it then.
     */
    private static final String SAID = """
            SELECT i.id, s.public_ref, i.id = (SELECT MAX(n.id) FROM sheet_issue n WHERE n.order_ref = i.order_ref) AS latest,
              {markThen} AS mark_then, {markNow} AS mark_now, {decisionThen}, {decisionNow}, k.correction_ref,
              (SELECT COUNT(*) FROM report_correction_event e WHERE e.correction_ref = k.correction_ref)
            FROM programme_session s
            JOIN attendance_mark m1 ON m1.session_id = s.id AND m1.revision = 1
            JOIN court_order o ON o.participant_id = m1.participant_id AND o.effective_on <= s.held_on
            JOIN sheet_issue i ON i.order_ref = o.public_ref AND i.known_at >= m1.recorded_at AND i.as_of >= s.held_on
            LEFT JOIN report_correction k ON k.issue_id = i.id AND k.session_ref = s.public_ref
            WHERE s.public_ref = ?1
            HAVING (latest OR correction_ref IS NOT NULL) AND mark_then NOT LIKE '-:%'
            ORDER BY i.id
            """.replace("{markThen}", then(MARK))
            .replace("{markNow}", now(MARK))
            .replace("{decisionThen}", then(DECISION))
            .replace("{decisionNow}", now(DECISION));

    /** From what the sheet knew. */
    private static String then(String said) {
        return said.replaceAll("\\{known (\\w)}", "AND $1.recorded_at <= i.known_at");
    }

    private static String now(String said) {
        return said.replaceAll("\\{known \\w}", "");
    }

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** Writes down that a sheet was handed out. */
    void issued(UUID order, boolean toAuthority, LocalDate asOf, Instant knownAt, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO sheet_issue (id, public_ref, order_ref, taken_by, as_of, known_at, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR sheet_issue_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                UUID.randomUUID().toString(),
                order.toString(),
                toAuthority ? "AUTHORITY" : "CENTRE",
                asOf,
                instants.convertToDatabaseColumn(knownAt),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** What sheets said of a session, man by man and order by order. */
    List<SaidOnSheet> said(UUID session) {
        return NativeSql.rows(entities, SAID, session.toString()).stream()
                .map(row -> new SaidOnSheet(
                        row.big(),
                        row.uuid(),
                        row.flag(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.uuidOrNull(),
                        row.integer()))
                .toList();
    }

    /** Makes those who say something about sheets with this session wait for each other. */
    void lock(UUID session) {
        NativeSql.rows(
                entities, "SELECT id FROM programme_session WHERE public_ref = ?1 FOR UPDATE", session.toString());
    }

    /** Opens a case. */
    void open(SaidOnSheet said, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO report_correction (correction_ref, issue_id, session_ref, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5)
                """,
                UUID.randomUUID().toString(),
                said.issue(),
                said.session().toString(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** Says the next thing about a case: it is withdrawn when it is open, else open again. */
    void turn(UUID correction, int events, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO report_correction_event (correction_ref, revision, kind, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5)
                """,
                correction.toString(),
                events + 1,
                events % 2 == 0 ? "WITHDRAWN" : "REOPENED",
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** Open cases about orders that a centre carries now. */
    List<OpenReportCorrection> open(long centreId) {
        return NativeSql.rows(entities, """
                        SELECT o.public_ref, i.public_ref, k.session_ref
                        FROM report_correction k JOIN sheet_issue i ON i.id = k.issue_id
                        JOIN court_order o ON o.public_ref = i.order_ref AND o.centre_id = ?1
                        WHERE (SELECT COUNT(*) FROM report_correction_event e WHERE e.correction_ref = k.correction_ref) % 2 = 0
                        ORDER BY k.recorded_at, k.correction_ref
                        """, centreId).stream()
                .map(row -> new OpenReportCorrection(row.uuid(), row.uuid(), row.uuid()))
                .toList();
    }
}
