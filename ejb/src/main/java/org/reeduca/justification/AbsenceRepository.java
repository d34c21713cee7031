package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.AbsenceScope;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.AuthorityNow;

/** Absences, and which of them the staff of a centre, or an authority, reaches. */
@ApplicationScoped
class AbsenceRepository {

    /** The mark that holds. */
    private static final String MARK = """
            attendance_mark m ON m.session_id = s.id AND m.participant_id = p.id
              AND m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                                 WHERE newest.session_id = s.id AND newest.participant_id = p.id)
            """;

    /** Whom the caller reaches: ?1 centre, ?2 whole centre, ?3 caller, ?4 today, ?5 which restricted files. */
    static final String IN_SCOPE = " c.centre_id = ?1 AND " + FileReader.mayRead("p", 5) + " AND (?2 = 1 OR "
            + StaffScope.facilitates("c.id", 3, 4) + ") ";

    private static final String FOUND = """
            SELECT s.id, p.id, s.public_ref, p.public_ref, p.given_names, p.first_surname, p.second_surname,
              IF(p.centre_id = c.centre_id, p.file_number, NULL), c.code, s.unit_number, s.held_on, ce.time_zone,
              p.centre_id <> c.centre_id, COALESCE(m.mark = 'ABSENT' AND s.state = 'HELD', FALSE)
            FROM programme_session s JOIN cohort c ON c.id = s.cohort_id JOIN centre ce ON ce.id = c.centre_id
            """;

    private static final String LATEST = """
            LEFT JOIN justification j ON j.session_id = s.id AND j.participant_id = p.id AND j.revision =
              (SELECT MAX(newest.revision) FROM justification newest WHERE newest.session_id = s.id AND newest.participant_id = p.id)
            """;

    @PersistenceContext
    private EntityManager entities;

    /** An absence the caller reaches; also one that is none any more, when something was said about it. */
    Optional<Found> find(AbsenceScope scope, UUID session, UUID participant) {
        return NativeSql.rows(
                        entities,
                        FOUND + " JOIN participant p ON p.public_ref = ?7 LEFT JOIN " + MARK
                                + " WHERE s.public_ref = ?6 AND "
                                + IN_SCOPE + """
                                AND (COALESCE(m.mark = 'ABSENT', FALSE) OR EXISTS (SELECT 1 FROM justification j
                                  WHERE j.participant_id = p.id AND j.session_id = s.id))
                                """,
                        scope.parameters(session.toString(), participant.toString()))
                .stream()
                .findFirst()
                .map(AbsenceRepository::found);
    }

    private static Found found(Row row) {
        return new Found(
                row.big(),
                row.big(),
                row.uuid(),
                row.uuid(),
                new FullName(row.text(), row.text(), row.textOrNull()),
                row.textOrNull(),
                row.text(),
                row.integer(),
                row.date(),
                ZoneId.of(row.text()),
                row.flag(),
                row.flag());
    }

    /** The key of an order, when an authority answers for it. */
    Optional<Long> order(UUID order, long authority) {
        return NativeSql.rows(
                        entities,
                        "SELECT o.id FROM court_order o WHERE o.public_ref = ?1 AND ?2 = " + AuthorityNow.OF_ORDER,
                        order.toString(),
                        authority)
                .stream()
                .findFirst()
                .map(Row::big);
    }

    /** What was marked of the man of an order in a session; whether that concerns the order is for the caller to know. */
    Optional<Found> find(long order, UUID session) {
        return NativeSql.rows(
                        entities,
                        FOUND + " JOIN court_order o ON o.id = ?1 JOIN participant p ON p.id = o.participant_id JOIN "
                                + MARK + " WHERE s.public_ref = ?2",
                        order,
                        session.toString())
                .stream()
                .findFirst()
                .map(AbsenceRepository::found);
    }

    /**
     * An absence with its keys, which do not leave this module.
     *
     * @param fileNumber null when another centre has his file
     * @param elsewhere whether he has gone to another centre than that of the session
     */
    record Found(
            long sessionKey,
            long manKey,
            UUID session,
            UUID participant,
            FullName name,
            @Nullable String fileNumber,
            String cohortCode,
            int unit,
            LocalDate heldOn,
            ZoneId zone,
            boolean elsewhere,
            boolean absent) {}

    /** Holds back everybody else who says something about this man until the transaction ends. */
    void lock(long manKey) {
        NativeSql.rows(entities, "SELECT id FROM participant WHERE id = ?1 FOR UPDATE", manKey);
    }

    /** The absences of a man the caller reaches, the latest first. */
    List<Absence> ofMan(AbsenceScope scope, UUID participant, LocalDate since) {
        return NativeSql.rows(
                        entities,
                        "SELECT s.public_ref, s.held_on, s.start_time, m.notice_given, j.submitted_on, j.decision"
                                + " FROM participant p JOIN attendance_mark m ON m.participant_id = p.id"
                                + " JOIN programme_session s ON s.id = m.session_id AND s.state = 'HELD'"
                                + " JOIN cohort c ON c.id = s.cohort_id " + LATEST + " WHERE p.public_ref = ?6 AND "
                                + IN_SCOPE
                                + """
                                AND m.mark = 'ABSENT' AND s.held_on >= ?7 AND NOT EXISTS (SELECT 1 FROM attendance_mark newer
                                  WHERE newer.session_id = m.session_id AND newer.participant_id = m.participant_id
                                    AND newer.revision > m.revision)
                                ORDER BY s.held_on DESC, s.start_time DESC, s.id
                                """,
                        scope.parameters(participant.toString(), since))
                .stream()
                .map(row -> new Absence(
                        row.uuid(),
                        row.date(),
                        row.time(),
                        row.flag(),
                        row.dateOrNull(),
                        row.constantOrNull(Decision.class)))
                .toList();
    }

    /** Whose absences {@link #ofMan} lists; a man who never was in a group has none. */
    Optional<Person> person(AbsenceScope scope, UUID participant) {
        return NativeSql.rows(
                        entities,
                        """
                        SELECT p.public_ref, p.given_names, p.first_surname, p.second_surname,
                          IF(p.centre_id = ?1, p.file_number, NULL)
                        FROM participant p WHERE p.public_ref = ?6 AND {readable}
                          AND (?2 = 1 AND p.centre_id = ?1
                            OR EXISTS (SELECT 1 FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
                              WHERE e.participant_id = p.id AND c.centre_id = ?1 AND (?2 = 1 OR {mine})))
                        """.replace("{readable}", FileReader.mayRead("p", 5))
                                .replace("{mine}", StaffScope.facilitates("c.id", 3, 4)),
                        scope.parameters(participant.toString()))
                .stream()
                .findFirst()
                .map(row -> new Person(
                        row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.textOrNull()));
    }

    /** A man the caller reaches; without the number when another centre has his file. */
    record Person(UUID ref, FullName name, @Nullable String fileNumber) {}
}
