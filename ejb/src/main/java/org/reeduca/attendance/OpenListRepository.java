package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Lists on which somebody is missing; one statement. */
@ApplicationScoped
class OpenListRepository {

    /** A list that is closed is still due while a man of a restricted file, whom those who closed it did not see, is missing. */
    private static final String OPEN_LISTS = """
            SELECT s.public_ref, c.code, s.unit_number, s.held_on,
              (SELECT COUNT(DISTINCT e.participant_id) FROM enrolment e
                 JOIN participant p ON p.id = e.participant_id AND (s.closed_at IS NULL OR p.restricted) AND {readable}
                 WHERE e.cohort_id = c.id
                 AND e.from_on <= s.held_on AND (e.to_on IS NULL OR e.to_on > s.held_on)
                 AND NOT EXISTS (SELECT 1 FROM attendance_mark m WHERE m.session_id = s.id
                   AND m.participant_id = e.participant_id AND m.mark IS NOT NULL
                   AND m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                     WHERE newest.session_id = m.session_id AND newest.participant_id = m.participant_id))) AS missing,
              COALESCE((SELECT GROUP_CONCAT(u.display_name ORDER BY u.display_name SEPARATOR ', ') FROM cohort_facilitator f
                 JOIN app_user u ON u.id = f.user_id WHERE f.cohort_id = c.id AND f.from_on <= s.held_on
                 AND (f.to_on IS NULL OR f.to_on > s.held_on)), ''),
              s.closed_at IS NOT NULL,
              (SELECT MAX(r.recorded_at) FROM list_reminder r WHERE r.session_ref = s.public_ref)
            FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
            WHERE c.centre_id = ?1 AND s.held_on BETWEEN ?2 AND ?3 AND NOT s.catch_up
              AND (s.closed_at IS NULL OR EXISTS (SELECT 1 FROM enrolment x JOIN participant h ON h.id = x.participant_id
                WHERE x.cohort_id = c.id AND h.restricted))
              AND s.state <> 'CANCELLED' AND c.state <> 'CANCELLED'
            HAVING missing > 0
            """.replace("{readable}", FileReader.mayRead("p", 4));

    @PersistenceContext
    private EntityManager entities;

    List<OpenList> find(long centreId, LocalDate from, LocalDate to, FileReader reader) {
        return NativeSql.rows(entities, OPEN_LISTS, centreId, from, to, reader.key()).stream()
                .map(OpenListRepository::list)
                .toList();
    }

    private static OpenList list(Row row) {
        return new OpenList(
                row.uuid(),
                row.text(),
                row.integer(),
                row.date(),
                row.integer(),
                row.text(),
                row.flag(),
                row.instantOrNull());
    }
}
