package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.justification.OpenAbsence.Asked;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.NativeSql;

/** Absences of a centre that somebody may have to do something about. */
@ApplicationScoped
class OpenAbsenceRepository {

    private static final String OPEN_ABSENCE = """
            SELECT s.public_ref, s.held_on, c.code, p.public_ref, p.given_names, p.first_surname, p.second_surname,
              IF(p.centre_id = c.centre_id, p.file_number, ''), {waits}
            FROM cohort c JOIN centre ce ON ce.id = c.centre_id
            JOIN programme_session s ON s.cohort_id = c.id AND s.state = 'HELD'
            {rows}
            WHERE c.centre_id = ?1 AND {readable} AND m.mark = 'ABSENT'
              AND NOT EXISTS (SELECT 1 FROM attendance_mark newer WHERE newer.session_id = m.session_id
                AND newer.participant_id = m.participant_id AND newer.revision > m.revision)
            """.replace("{readable}", FileReader.mayRead("p", 2));

    /** What waits for a decision, found by what was handed in. */
    private static final String WAITING = OPEN_ABSENCE
                    .replace("{waits}", "j.submitted_on, ce.time_zone, o.recorded_at, u.display_name")
                    .replace("{rows}", """
                    JOIN justification j ON j.session_id = s.id AND j.decision = 'PENDING'
                    JOIN participant p ON p.id = j.participant_id
                    JOIN attendance_mark m ON m.session_id = s.id AND m.participant_id = p.id
                    LEFT JOIN justification_override o ON o.participant_id = p.id AND o.session_id = s.id
                      AND o.revision = j.revision
                      AND NOT EXISTS (SELECT 1 FROM justification_override_answer a WHERE a.override_id = o.id)
                    LEFT JOIN app_user u ON u.id = o.recorded_by
                    """)
            + " AND " + StatementRepository.LAST_SAID;

    /** Nothing was handed in, or it was refused. Joined: the database answers NOT EXISTS by reading what every centre was handed. */
    private static final String NOT_WAITING =
            OPEN_ABSENCE.replace("{waits}", "NULL, ce.time_zone, NULL, NULL").replace("{rows}", """
                    JOIN attendance_mark m ON m.session_id = s.id
                    JOIN participant p ON p.id = m.participant_id
                    LEFT JOIN justification j ON j.session_id = s.id AND j.participant_id = p.id
                      AND j.decision <> 'DENIED' AND {last}
                    """.replace(
                                    "{last}", StatementRepository.LAST_SAID))
                    + " AND s.held_on >= ?3 AND j.participant_id IS NULL";

    @PersistenceContext
    private EntityManager entities;

    /** Absences in the groups of a centre that wait for a decision, and those since a day for which nothing does. */
    List<OpenAbsence> at(long centreId, LocalDate since, FileReader reader) {
        return NativeSql.rows(entities, WAITING + " UNION ALL " + NOT_WAITING, centreId, reader.key(), since).stream()
                .map(row -> new OpenAbsence(
                        row.uuid(),
                        row.date(),
                        row.text(),
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.dateOrNull(),
                        asked(ZoneId.of(row.text()), row.instantOrNull(), row.textOrNull())))
                .toList();
    }

    private static @Nullable Asked asked(ZoneId zone, @Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? null : new Asked(LocalDate.ofInstant(at, zone), by);
    }
}
