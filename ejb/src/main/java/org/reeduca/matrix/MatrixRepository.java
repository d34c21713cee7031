package org.reeduca.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FileReader;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Groups in the database: each read is one statement, whatever the size of the group. */
@ApplicationScoped
class MatrixRepository {

    private static final String IN_SCOPE =
            " c.centre_id = ?1 AND (?2 = 1 OR " + StaffScope.facilitates("c.id", 3, 4) + ") ";

    @PersistenceContext
    private EntityManager entities;

    /** The head of a group within the scope, with its sessions that are no catch-ups in order of date. */
    Optional<Header> header(UUID cohort, StaffScope scope, LocalDate today) {
        Query query = entities.createNativeQuery("""
                        SELECT c.id, c.public_ref, c.code, c.weekday, c.start_time, c.planned_minutes, c.room,
                          (SELECT GROUP_CONCAT(w.display_name ORDER BY f.from_on, w.display_name SEPARATOR '\\n')
                             FROM cohort_facilitator f JOIN app_user w ON w.id = f.user_id
                            WHERE f.cohort_id = c.id AND f.from_on <= ?4 AND (f.to_on IS NULL OR f.to_on > ?4)),
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

    /** The first instant at which something was recorded about a group: that it exists, or a session of it. */
    Instant knownSince(long cohort) {
        return NativeSql.rows(entities, """
                        SELECT LEAST(CAST(MIN(c.row_start) AS DATETIME(6)), COALESCE(
                          (SELECT MIN(s.recorded_at) FROM programme_session s WHERE s.cohort_id = ?1), UTC_TIMESTAMP(6)))
                        FROM cohort FOR SYSTEM_TIME ALL c WHERE c.id = ?1
                        """, cohort).get(0).instant();
    }

    /** The session and the man behind a cell, by the day and the first characters of the man's reference. */
    Optional<CellRef> cell(
            UUID cohort, String man, LocalDate day, StaffScope scope, FileReader reader, LocalDate today) {
        Query query = entities.createNativeQuery("""
                        SELECT s.public_ref, p.public_ref
                        FROM cohort c
                        JOIN programme_session s ON s.cohort_id = c.id AND NOT s.catch_up
                        JOIN enrolment e ON e.cohort_id = c.id
                        JOIN participant p ON p.id = e.participant_id
                        WHERE c.public_ref = ?5 AND CAST(p.public_ref AS CHAR) LIKE ?6 AND s.held_on = ?7 AND
                        """ + FileReader.mayRead("p", 8) + " AND " + IN_SCOPE
                        + " ORDER BY s.state = 'CANCELLED', s.start_time, p.id")
                .setParameter(5, cohort.toString())
                .setParameter(6, man + "%")
                .setParameter(7, day)
                .setParameter(8, reader.key());
        List<CellRef> found = rows(query, scope, today).stream()
                .map(row -> new CellRef(row.uuid(), row.uuid()))
                .distinct()
                .toList();
        boolean oneMan = found.stream().map(CellRef::participant).distinct().count() == 1;
        return oneMan ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<Row> rows(Query query, StaffScope scope, LocalDate today) {
        return Row.all(query.setParameter(1, scope.centreId())
                .setParameter(2, scope.wholeCentre() ? 1 : 0)
                .setParameter(3, scope.userId())
                .setParameter(4, today)
                .getResultList());
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
