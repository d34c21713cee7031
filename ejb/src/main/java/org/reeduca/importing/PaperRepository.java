package org.reeduca.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AttendanceMark;
import org.reeduca.cohort.Cohort;
import org.reeduca.importing.PaperGroup.Excused;
import org.reeduca.shared.ManyEntities;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Writes what an import brings and takes it out again. */
@ApplicationScoped
class PaperRepository {

    /** Statements that take out what an import brought, from the facts down to the men; each has one parameter, its id. */
    static final List<String> TAKE_OUT = List.of(
            "DELETE FROM justification WHERE import_id = ?1",
            "DELETE FROM attendance_mark WHERE import_id = ?1",
            "DELETE FROM programme_session WHERE import_id = ?1",
            "DELETE FROM enrolment WHERE import_id = ?1",
            "DELETE FROM cohort_facilitator WHERE cohort_id IN (SELECT id FROM cohort WHERE import_id = ?1)",
            "DELETE FROM cohort WHERE import_id = ?1",
            "DELETE FROM court_order WHERE import_id = ?1",
            "DELETE FROM participant WHERE import_id = ?1");

    @PersistenceContext
    private EntityManager entities;

    /** The group in which a man with a file is on one of these days; two memberships share no day. */
    Optional<String> groupDuring(long participantId, LocalDate from, @Nullable LocalDate to) {
        return NativeSql.rows(entities, """
                SELECT c.code FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
                WHERE e.participant_id = ?1 AND GREATEST(e.from_on, ?2)
                  < LEAST(COALESCE(e.to_on, '9999-12-31'), COALESCE(?3, '9999-12-31'))
                ORDER BY e.from_on LIMIT 1
                """, participantId, from, to).stream()
                .map(Row::text)
                .findFirst();
    }

    /** Versions with that many units of programmes that are given now, the newest first. */
    List<Taught> taught(LocalDate today, int units) {
        return NativeSql.rows(entities, """
                        SELECT v.id, v.valid_from, v.valid_to FROM programme_version v
                        WHERE EXISTS (SELECT 1 FROM programme_version n WHERE n.programme_id = v.programme_id
                            AND n.valid_from <= ?1 AND (n.valid_to IS NULL OR n.valid_to > ?1))
                          AND (SELECT COUNT(*) FROM programme_unit u WHERE u.programme_version_id = v.id) = ?2
                        ORDER BY v.valid_from DESC, v.version DESC, v.id
                        """, today, units).stream()
                .map(row -> new Taught(row.big(), row.date(), row.dateOrNull()))
                .toList();
    }

    long policy(String code, int version) {
        return NativeSql.rows(
                        entities, "SELECT id FROM compliance_policy WHERE code = ?1 AND version = ?2", code, version)
                .get(0)
                .big();
    }

    /** Authorities of the centre's state. */
    List<AuthorityNames.Known> authorities(long centreId) {
        return NativeSql.rows(entities, """
                        SELECT a.id, a.name, a.code FROM authority a JOIN centre c ON c.state_code = a.state_code
                        WHERE c.id = ?1
                        """, centreId).stream()
                .map(row -> new AuthorityNames.Known(row.big(), row.text(), row.text()))
                .toList();
    }

    /** Whether he has an order of that letter already. */
    boolean hasOrder(long participantId, @Nullable String oficio, String figure) {
        return !NativeSql.query(
                        entities,
                        "SELECT 1 FROM court_order WHERE participant_id = ?1 AND oficio_number <=> ?2 AND legal_figure = ?3",
                        participantId,
                        oficio,
                        figure)
                .getResultList()
                .isEmpty();
    }

    /** Key of somebody who facilitates at the centre. */
    Optional<Long> facilitator(long centreId, UUID ref) {
        return NativeSql.rows(entities, """
                        SELECT u.id FROM app_user u JOIN user_role r ON r.user_id = u.id
                        WHERE u.public_ref = ?1 AND u.centre_id = ?2 AND r.role = 'FACILITATOR' AND NOT u.disabled
                        """, ref.toString(), centreId).stream()
                .map(Row::big)
                .findFirst();
    }

    void assign(long cohortId, long userId, LocalDate from) {
        NativeSql.run(
                entities,
                "INSERT INTO cohort_facilitator (cohort_id, user_id, from_on) VALUES (?1, ?2, ?3)",
                cohortId,
                userId,
                from);
    }

    /** Writes marks, many with one statement: as entities each would be a statement of its own. */
    void addMarks(List<AttendanceMark> marks) {
        ManyRows.write(
                entities,
                "attendance_mark",
                AttendanceMark.COLUMNS,
                marks.stream().map(AttendanceMark::row).toList());
    }

    /** Absences that the lists call excused: each accepted on its day. */
    void addAcceptedJustifications(List<Excused> absences, PaperContext context) {
        LocalDateTime now = LocalDateTime.ofInstant(context.now(), ZoneOffset.UTC);
        ManyRows.write(
                entities,
                "justification",
                List.of(
                        "participant_id",
                        "session_id",
                        "submitted_on",
                        "decision",
                        "decided_on",
                        "recorded_at",
                        "recorded_by",
                        "import_id"),
                absences.stream()
                        .map(absence -> Arrays.<@Nullable Object>asList(
                                absence.participantId(),
                                absence.sessionId(),
                                absence.day(),
                                "ACCEPTED",
                                absence.day(),
                                now,
                                context.by(),
                                context.importId()))
                        .toList());
    }

    /** Adds groups, which have a slot of several columns each. */
    void addGroups(List<Cohort> groups) {
        groups.forEach(entities::persist);
        entities.flush();
    }

    /** Adds entities of one kind. */
    void add(List<?> entitiesOfOneKind) {
        ManyEntities.insert(entities, entitiesOfOneKind);
    }

    /** How many rows stand upon what the import brought. */
    long builtUpon(long importId) {
        return NativeSql.rows(entities, BuiltUpon.COUNT, importId).get(0).big();
    }

    /** Takes everything out again; the database allows it only while the import is being undone. */
    void takeOut(long importId) {
        TAKE_OUT.forEach(statement -> NativeSql.run(entities, statement, importId));
    }
}
