package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.Cohort;
import org.reeduca.cohort.Enrolment;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Memberships as they change, and the locks under which they do. */
@ApplicationScoped
class MembershipRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Key of a group of the centre, closed or not. */
    Optional<Long> groupKey(long centreId, UUID ref) {
        return NativeSql.rows(
                        entities,
                        "SELECT id FROM cohort WHERE centre_id = ?1 AND public_ref = ?2",
                        centreId,
                        ref.toString())
                .stream()
                .map(Row::big)
                .findFirst();
    }

    /**
     * The groups, locked in the order of their keys: whoever gives out seats in one of them waits for the others who do, so
     * that a last place is given once.
     */
    List<Cohort> lock(long... keys) {
        return Arrays.stream(keys)
                .sorted()
                .distinct()
                .mapToObj(key -> entities.find(Cohort.class, key, LockModeType.PESSIMISTIC_WRITE))
                .toList();
    }

    /**
     * Holds the man's row: two who change his seat at once do it one after the other.
     *
     * @throws BusinessRuleViolation {@code seat.file-merged} when another file goes on for his
     */
    void lockMan(long key) {
        boolean merged = NativeSql.rows(
                        entities, "SELECT merged_into IS NOT NULL FROM participant WHERE id = ?1 FOR UPDATE", key)
                .get(0)
                .flag();
        if (merged) {
            throw new BusinessRuleViolation("seat.file-merged");
        }
    }

    /** The group in which he is on that day or later. */
    Optional<String> groupFrom(long man, LocalDate day) {
        return NativeSql.rows(entities, """
                SELECT c.code FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
                WHERE e.participant_id = ?1 AND (e.to_on IS NULL OR (e.to_on > ?2 AND e.to_on > e.from_on))
                ORDER BY e.from_on DESC LIMIT 1
                """, man, day).stream().map(Row::text).findFirst();
    }

    Enrolment enrolment(long key) {
        return entities.find(Enrolment.class, key);
    }

    /** The last day from {@code from} on for which the man, or anybody when it is null, is marked in the group. */
    Optional<LocalDate> markedOn(long group, @Nullable Long man, LocalDate from) {
        return NativeSql.rows(entities, """
                SELECT MAX(s.held_on) FROM programme_session s JOIN attendance_mark m ON m.session_id = s.id
                WHERE s.cohort_id = ?1 AND s.held_on >= ?3 AND (?2 = 0 OR m.participant_id = ?2) AND m.mark IS NOT NULL
                  AND m.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
                    WHERE newest.session_id = m.session_id AND newest.participant_id = m.participant_id)
                """, group, man == null ? 0L : man, from).stream()
                .flatMap(row -> Optional.ofNullable(row.dateOrNull()).stream())
                .findFirst();
    }

    /** Sessions of the group from that day on that nobody has held yet. */
    List<ProgrammeSession> scheduled(long group, LocalDate from) {
        return entities.createQuery("""
                SELECT s FROM ProgrammeSession s WHERE s.cohortId = :group AND s.heldOn >= :from AND s.state = :scheduled
                """, ProgrammeSession.class)
                .setParameter("group", group)
                .setParameter("from", from)
                .setParameter("scheduled", ProgrammeSession.State.SCHEDULED)
                .getResultList();
    }

    boolean hasHeld(long group) {
        return !NativeSql.rows(
                        entities,
                        "SELECT 1 FROM programme_session WHERE cohort_id = ?1 AND state = 'HELD' LIMIT 1",
                        group)
                .isEmpty();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes what was changed so far: an ended membership before the one that follows it. */
    void flush() {
        entities.flush();
    }

    /** Says how a group closed. */
    void close(long group, LocalDate on, @Nullable Long into, String reason, long by, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO cohort_closing (cohort_id, closed_on, merged_into_id, reason, recorded_at,"
                        + " recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                group,
                on,
                into,
                reason,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                by);
    }
}
