package org.reeduca.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.attendance.AttendanceMark;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.MarkHistory;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SentHome;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.compliance.JustificationFact;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;

/** Groups and cells in the database: each read is one statement, whatever the size of the group. */
@ApplicationScoped
class MatrixRepository {

    private static final String IN_SCOPE = """
            c.centre_id = ?1 AND (?2 = 1 OR EXISTS (SELECT 1 FROM cohort_facilitator f
              WHERE f.cohort_id = c.id AND f.user_id = ?3 AND (f.to_on IS NULL OR f.to_on > ?4)))
            """;

    private static final String CELL = """
            SELECT p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
              c.public_ref, c.code, s.public_ref, s.unit_number, u.title_es, u.title_en, s.held_on, s.start_time,
              s.planned_minutes, s.state, s.id, p.id
            FROM programme_session s
            JOIN cohort c ON c.id = s.cohort_id
            JOIN programme_unit u ON u.programme_version_id = c.programme_version_id AND u.number = s.unit_number
            JOIN participant p ON p.centre_id = c.centre_id
              AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.cohort_id = c.id AND e.participant_id = p.id)
                OR EXISTS (SELECT 1 FROM attendance_mark m WHERE m.session_id = s.id AND m.participant_id = p.id))
            WHERE
            """ + IN_SCOPE;

    private static final String TOLD = """
            SELECT 'MARK', m.revision, m.mark, m.late_minutes, m.late_minutes_known, m.left_early_minutes, m.sent_home,
              m.notice_given, m.absence_motive, m.note, m.source, a.display_name, m.recorded_at, m.correction_reason,
              NULL, NULL
            FROM attendance_mark m JOIN app_user a ON a.id = m.recorded_by
            WHERE m.session_id = ?1 AND m.participant_id = ?2
            UNION ALL
            SELECT 'JUSTIFICATION', j.revision, j.decision, 0, 0, 0, NULL, j.override, NULL, NULL, NULL,
              a.display_name, j.recorded_at, j.reason, j.submitted_on, j.decided_on
            FROM justification j JOIN app_user a ON a.id = j.recorded_by
            WHERE j.session_id = ?1 AND j.participant_id = ?2
            ORDER BY 1, 2 DESC
            """;

    @PersistenceContext
    private EntityManager entities;

    /** The head of a group within the scope, with its sessions that are no catch-ups in order of date. */
    Optional<Header> header(UUID cohort, StaffScope scope, LocalDate today) {
        Query query = entities.createNativeQuery("""
                        SELECT c.id, c.public_ref, c.code, c.weekday, c.start_time, c.planned_minutes, c.room,
                          (SELECT GROUP_CONCAT(w.display_name ORDER BY f.from_on, w.display_name SEPARATOR '\\n')
                             FROM cohort_facilitator f JOIN app_user w ON w.id = f.user_id
                            WHERE f.cohort_id = c.id AND (f.to_on IS NULL OR f.to_on > ?4)),
                          s.public_ref, s.unit_number, u.title_es, u.title_en, s.held_on, s.state, s.closed_at IS NOT NULL
                        FROM cohort c
                        LEFT JOIN programme_session s ON s.cohort_id = c.id AND NOT s.catch_up
                        LEFT JOIN programme_unit u
                          ON u.programme_version_id = c.programme_version_id AND u.number = s.unit_number
                        WHERE c.public_ref = ?5 AND
                        """ + IN_SCOPE + " ORDER BY s.held_on, s.unit_number, s.id")
                .setParameter(5, cohort.toString());
        return Header.of(rows(query, scope, today));
    }

    /** The cell of a session and a man, when the session's group lies within the scope. */
    Optional<MarkDetail> cell(UUID session, UUID participant, StaffScope scope, LocalDate today) {
        Query query = entities.createNativeQuery(CELL + " AND s.public_ref = ?5 AND p.public_ref = ?6")
                .setParameter(5, session.toString())
                .setParameter(6, participant.toString());
        return rows(query, scope, today).stream().findFirst().map(this::detail);
    }

    /** The cell of a group by the beginning of the man's reference and the day, as the matrix abbreviates it. */
    Optional<MarkDetail> cell(UUID cohort, String man, LocalDate day, StaffScope scope, LocalDate today) {
        Query query = entities.createNativeQuery(CELL + """
                         AND c.public_ref = ?5 AND CAST(p.public_ref AS CHAR) LIKE ?6 AND s.held_on = ?7 AND NOT s.catch_up
                        ORDER BY s.state = 'CANCELLED', s.start_time
                        """)
                .setParameter(5, cohort.toString())
                .setParameter(6, man + "%")
                .setParameter(7, day);
        return rows(query, scope, today).stream().findFirst().map(this::detail);
    }

    private static List<Row> rows(Query query, StaffScope scope, LocalDate today) {
        return Row.all(query.setParameter(1, scope.centreId())
                .setParameter(2, scope.wholeCentre() ? 1 : 0)
                .setParameter(3, scope.userId())
                .setParameter(4, today)
                .getResultList());
    }

    private MarkDetail detail(Row row) {
        List<MarkHistory> history = new ArrayList<>();
        List<JustificationStep> decisions = new ArrayList<>();
        MarkDetail bare = new MarkDetail(
                row.uuid(),
                new FullName(row.text(), row.text(), row.textOrNull()),
                row.text(),
                row.uuid(),
                row.text(),
                row.uuid(),
                row.integer(),
                new Bilingual(row.text(), row.text()),
                row.date(),
                row.time(),
                row.integer(),
                row.constant(ProgrammeSession.State.class),
                history,
                decisions);
        Query told = entities.createNativeQuery(TOLD).setParameter(1, row.big()).setParameter(2, row.big());
        for (Row said : Row.all(told.getResultList())) {
            if ("MARK".equals(said.text())) {
                history.add(mark(said));
            } else {
                decisions.add(justification(said));
            }
        }
        return bare;
    }

    private static MarkHistory mark(Row row) {
        return new MarkHistory(
                row.integer(),
                new Observed(
                        row.constantOrNull(Mark.class),
                        row.integer(),
                        row.flag(),
                        row.integer(),
                        row.constantOrNull(SentHome.class),
                        row.flag(),
                        row.constantOrNull(AbsenceMotive.class),
                        row.textOrNull()),
                row.constant(AttendanceMark.Source.class),
                row.text(),
                row.instant(),
                row.textOrNull());
    }

    private static JustificationStep justification(Row row) {
        row.integer();
        JustificationFact.Decision decision = row.constant(JustificationFact.Decision.class);
        for (int skipped = 0; skipped < 4; skipped++) {
            row.value();
        }
        boolean override = row.flag();
        for (int skipped = 0; skipped < 3; skipped++) {
            row.value();
        }
        String by = row.text();
        var at = row.instant();
        row.value();
        return new JustificationStep(row.date(), decision, row.dateOrNull(), override, by, at);
    }

    /** The head of a group with the key that stays inside. */
    record Header(
            long cohortId,
            UUID cohort,
            String code,
            DayOfWeek weekday,
            LocalTime startTime,
            int minutes,
            @Nullable String room,
            List<String> facilitators,
            List<MatrixColumn> sessions) {

        static Optional<Header> of(List<Row> rows) {
            Header head = null;
            List<MatrixColumn> sessions = new ArrayList<>();
            for (Row row : rows) {
                head = new Header(
                        row.big(),
                        row.uuid(),
                        row.text(),
                        row.constant(DayOfWeek.class),
                        row.time(),
                        row.integer(),
                        row.textOrNull(),
                        names(row.textOrNull()),
                        sessions);
                UUID session = row.uuidOrNull();
                if (session != null) {
                    sessions.add(column(session, row));
                }
            }
            return Optional.ofNullable(head);
        }

        private static MatrixColumn column(UUID session, Row row) {
            return new MatrixColumn(
                    session,
                    row.integer(),
                    new Bilingual(row.text(), row.text()),
                    row.date(),
                    row.constant(ProgrammeSession.State.class),
                    row.flag(),
                    0,
                    0);
        }

        private static List<String> names(@Nullable String joined) {
            return joined == null ? List.of() : List.of(joined.split("\n", -1));
        }
    }
}
