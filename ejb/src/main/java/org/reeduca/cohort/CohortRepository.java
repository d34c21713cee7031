package org.reeduca.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.access.StaffScope;
import org.reeduca.cohort.PlanChoices.Facilitator;
import org.reeduca.cohort.PlanChoices.ProgrammeChoice;
import org.reeduca.cohort.planning.Assigned;
import org.reeduca.participant.FileReader;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Groups in the database. */
@ApplicationScoped
class CohortRepository {

    private static final String LIST = """
            SELECT c.public_ref, c.code, c.weekday, c.start_time, c.second_weekday, c.second_start_time, c.planned_minutes, c.room,
              c.state, c.capacity,
              (SELECT COUNT(DISTINCT e.participant_id) FROM enrolment e JOIN participant p ON p.id = e.participant_id AND {readable}
                WHERE e.cohort_id = c.id AND (c.state = 'FINISHED' OR e.to_on IS NULL OR e.to_on > ?4)),
              COUNT(s.state = 'HELD' OR NULL), COUNT(s.state <> 'CANCELLED' OR NULL),
              COUNT(s.state <> 'CANCELLED' AND s.held_on < ?4 AND s.closed_at IS NULL OR NULL),
              MIN(CASE WHEN s.id = next.id THEN s.public_ref END), MIN(CASE WHEN s.id = next.id THEN s.held_on END),
              (SELECT GROUP_CONCAT(u.display_name ORDER BY f.from_on, u.display_name SEPARATOR '\\n')
                 FROM cohort_facilitator f JOIN app_user u ON u.id = f.user_id
                WHERE f.cohort_id = c.id AND f.from_on <= ?4 AND (f.to_on IS NULL OR f.to_on > ?4))
            FROM cohort c
            LEFT JOIN programme_session s ON s.cohort_id = c.id AND NOT s.catch_up
            LEFT JOIN (SELECT n.cohort_id, n.id, ROW_NUMBER() OVER
                         (PARTITION BY n.cohort_id ORDER BY n.held_on, n.start_time, n.id) AS place
                         FROM programme_session n
                        WHERE n.held_on >= ?4 AND n.closed_at IS NULL AND n.state <> 'CANCELLED' AND NOT n.catch_up) next
              ON next.cohort_id = c.id AND next.place = 1
            WHERE c.centre_id = ?1 AND (?2 = 1 OR {mine})
            GROUP BY c.id
            ORDER BY FIELD(c.state, 'RUNNING', 'PLANNED', 'FINISHED', 'CANCELLED'),
              MIN(CASE WHEN s.id = next.id THEN s.held_on END) IS NULL, MIN(CASE WHEN s.id = next.id THEN s.held_on END), c.code
            """.replace("{readable}", FileReader.mayRead("p", 5))
            .replace("{mine}", StaffScope.facilitates("c.id", 3, 4));

    @PersistenceContext
    private EntityManager entities;

    /** The groups of the scope, those that run first, then by their next session; men the reader does not see are not counted. */
    List<CohortRow> rows(StaffScope scope, FileReader reader, LocalDate today) {
        return Row.all(entities.createNativeQuery(LIST)
                        .setParameter(1, scope.centreId())
                        .setParameter(2, scope.wholeCentre() ? 1 : 0)
                        .setParameter(3, scope.userId())
                        .setParameter(4, today)
                        .setParameter(5, reader.key())
                        .getResultList())
                .stream()
                .map(CohortRow::of)
                .toList();
    }

    boolean codeTaken(long centreId, String code) {
        return !entities.createNativeQuery("SELECT 1 FROM cohort WHERE centre_id = ?1 AND code = ?2")
                .setParameter(1, centreId)
                .setParameter(2, code)
                .getResultList()
                .isEmpty();
    }

    List<Facilitator> facilitators(long centreId) {
        return Row.all(entities.createNativeQuery("""
                        SELECT u.public_ref, u.display_name FROM app_user u JOIN user_role r ON r.user_id = u.id
                        WHERE u.centre_id = ?1 AND r.role = 'FACILITATOR' AND NOT u.disabled ORDER BY u.display_name, u.id
                        """).setParameter(1, centreId).getResultList()).stream()
                .map(row -> new Facilitator(row.uuid(), row.text()))
                .toList();
    }

    /** Versions with which a group may begin on some day of a time, both days included. */
    List<ProgrammeChoice> programmes(LocalDate from, LocalDate to) {
        return NativeSql.rows(entities, """
                        SELECT v.public_ref, p.name_es, p.name_en, v.version,
                          (SELECT COUNT(*) FROM programme_unit u WHERE u.programme_version_id = v.id), v.valid_from, v.valid_to
                        FROM programme_version v JOIN programme p ON p.id = v.programme_id
                        WHERE v.valid_from <= ?2 AND (v.valid_to IS NULL OR v.valid_to > ?1)
                        ORDER BY p.name_es, v.version DESC
                        """, from, to).stream()
                .map(row -> new ProgrammeChoice(
                        row.uuid(),
                        new Bilingual(row.text(), row.text()),
                        row.integer(),
                        row.integer(),
                        row.date(),
                        row.dateOrNull()))
                .toList();
    }

    /** Whether a group may begin with that version on that day; nobody closes it until the transaction ends. */
    boolean mayBegin(UUID programmeVersion, LocalDate firstDay) {
        return !NativeSql.rows(entities, """
                        SELECT id FROM programme_version
                        WHERE public_ref = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2) LOCK IN SHARE MODE
                        """, programmeVersion.toString(), firstDay)
                .isEmpty();
    }

    /** Titles of the units of a version, in order; empty when there is no such version. */
    List<Bilingual> unitTitles(UUID programmeVersion) {
        return Row.all(entities.createNativeQuery("""
                        SELECT u.title_es, u.title_en FROM programme_unit u
                        JOIN programme_version v ON v.id = u.programme_version_id
                        WHERE v.public_ref = ?1 ORDER BY u.number
                        """)
                        .setParameter(1, programmeVersion.toString())
                        .getResultList())
                .stream()
                .map(row -> new Bilingual(row.text(), row.text()))
                .toList();
    }

    /** Names of the rooms of the centre. */
    List<String> rooms(long centreId) {
        return Row.all(entities.createNativeQuery("SELECT name FROM room WHERE centre_id = ?1 ORDER BY name")
                        .setParameter(1, centreId)
                        .getResultList())
                .stream()
                .map(Row::text)
                .toList();
    }

    Optional<Long> programmeVersion(UUID ref) {
        return keys("SELECT id FROM programme_version WHERE public_ref = ?1", ref.toString());
    }

    /** Somebody who facilitates at the centre, from that day on. */
    Optional<Assigned> facilitator(long centreId, UUID ref, LocalDate from) {
        return Row.all(entities.createNativeQuery("""
                        SELECT u.id, u.display_name,
                        """ + PlanRepository.QUALIFIED_UNTIL + """
                        FROM app_user u JOIN user_role r ON r.user_id = u.id
                        WHERE u.public_ref = ?1 AND u.centre_id = ?2 AND r.role = 'FACILITATOR' AND NOT u.disabled
                        """)
                        .setParameter(1, ref.toString())
                        .setParameter(2, centreId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new Assigned(row.big(), row.text(), from, null, row.dateOrNull()));
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void assign(long cohortId, long userId, LocalDate from) {
        entities.createNativeQuery("INSERT INTO cohort_facilitator (cohort_id, user_id, from_on) VALUES (?1, ?2, ?3)")
                .setParameter(1, cohortId)
                .setParameter(2, userId)
                .setParameter(3, from)
                .executeUpdate();
    }

    /** Writes what was added so far, so that statements beside JPA find it. */
    void flush() {
        entities.flush();
    }

    private Optional<Long> keys(String sql, Object... values) {
        return NativeSql.rows(entities, sql, values).stream().map(Row::big).findFirst();
    }
}
