package org.reeduca.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.Role;
import org.reeduca.cohort.GroupFacilitators.Ahead;
import org.reeduca.cohort.GroupFacilitators.Decided;
import org.reeduca.cohort.GroupFacilitators.Present;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Who facilitates a group from when to when, and why that changed. */
@ApplicationScoped
class FacilitatorRepository {

    private static final int SESSIONS_AHEAD = 12;

    /** Other groups that somebody facilitates at the hours of some sessions. */
    private static final String BUSY = """
            SELECT c.code FROM programme_session s JOIN programme_session x ON x.held_on = s.held_on AND x.cohort_id <> s.cohort_id
              AND x.state <> 'CANCELLED' AND TIME_TO_SEC(x.start_time) < TIME_TO_SEC(s.start_time) + s.planned_minutes * 60
              AND TIME_TO_SEC(s.start_time) < TIME_TO_SEC(x.start_time) + x.planned_minutes * 60
            JOIN cohort_facilitator f ON f.cohort_id = x.cohort_id AND f.user_id = ?1 AND f.from_on <= x.held_on
              AND (f.to_on IS NULL OR f.to_on > x.held_on)
            JOIN cohort c ON c.id = x.cohort_id WHERE %s ORDER BY s.held_on, c.code LIMIT 1
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** A group with the key that stays inside. */
    record Found(long key, String code) {}

    /** The group of the centre, held until the transaction ends. */
    Optional<Found> group(long centreId, UUID ref) {
        return NativeSql.rows(
                        entities,
                        "SELECT id, code FROM cohort WHERE centre_id = ?1 AND public_ref = ?2 FOR UPDATE",
                        centreId,
                        ref.toString())
                .stream()
                .findFirst()
                .map(row -> new Found(row.big(), row.text()));
    }

    List<Present> present(long cohort, LocalDate today) {
        return NativeSql.rows(entities, """
                SELECT u.public_ref, u.display_name, f.from_on, f.to_on, u.disabled, IF(u.centre_id = c.centre_id,
                  (SELECT GROUP_CONCAT(r.role ORDER BY r.role) FROM user_role r WHERE r.user_id = u.id), NULL)
                FROM cohort_facilitator f JOIN app_user u ON u.id = f.user_id JOIN cohort c ON c.id = f.cohort_id
                WHERE f.cohort_id = ?1 AND (f.to_on IS NULL OR f.to_on > ?2) ORDER BY f.from_on, u.display_name, u.id
                """, cohort, today).stream()
                .map(row -> new Present(
                        row.uuid(), row.text(), row.date(), row.dateOrNull(), row.flag(), led(row.textOrNull())))
                .toList();
    }

    /** Whether somebody with these roles at the centre of the group may be suspended by its coordination. */
    private static boolean led(@Nullable String roles) {
        return roles != null
                && Arrays.stream(roles.split(",", -1)).map(Role::valueOf).allMatch(Role::isLed);
    }

    List<Ahead> ahead(long cohort, LocalDate today) {
        return NativeSql.rows(entities, """
                SELECT public_ref, unit_number, held_on FROM programme_session
                WHERE cohort_id = ?1 AND held_on >= ?2 AND state = 'SCHEDULED' ORDER BY held_on, start_time, id LIMIT ?3
                """, cohort, today, SESSIONS_AHEAD).stream()
                .map(row -> new Ahead(row.uuid(), row.integer(), row.date()))
                .toList();
    }

    List<Decided> history(long cohort) {
        return NativeSql.rows(entities, """
                SELECT COALESCE(o.display_name, ''), COALESCE(i.display_name, ''), c.from_on, c.to_on, c.reason, a.display_name,
                  c.recorded_at
                FROM facilitator_change c LEFT JOIN app_user o ON o.id = c.out_id LEFT JOIN app_user i ON i.id = c.in_id
                JOIN app_user a ON a.id = c.recorded_by WHERE c.cohort_id = ?1 ORDER BY c.recorded_at DESC, c.public_ref
                """, cohort).stream()
                .map(row -> new Decided(
                        row.text(), row.text(), row.date(), row.dateOrNull(), row.text(), row.text(), row.instant()))
                .toList();
    }

    /** The code of another group that somebody facilitates at the hours of a session of this one. */
    Optional<String> busy(long user, UUID session) {
        return NativeSql.rows(entities, BUSY.formatted("s.public_ref = ?2"), user, session.toString()).stream()
                .map(Row::text)
                .findFirst();
    }

    /** The same for the sessions to come of a group from that day on; the first of them decides. */
    Optional<String> busyFrom(long user, long cohort, LocalDate from) {
        return NativeSql.rows(
                        entities,
                        BUSY.formatted("s.cohort_id = ?2 AND s.held_on >= ?3 AND s.state = 'SCHEDULED'"),
                        user,
                        cohort,
                        from)
                .stream()
                .map(Row::text)
                .findFirst();
    }

    /** Whether somebody facilitates the group on one of these days. */
    boolean there(long cohort, long user, LocalDate from, @Nullable LocalDate to) {
        return !NativeSql.rows(entities, """
                SELECT 1 FROM cohort_facilitator WHERE cohort_id = ?1 AND user_id = ?2 AND (to_on IS NULL OR to_on > ?3)
                  AND (?4 IS NULL OR from_on < ?4)
                """, cohort, user, from, to).isEmpty();
    }

    void begin(long cohort, long user, LocalDate from, @Nullable LocalDate to) {
        NativeSql.run(
                entities,
                "INSERT INTO cohort_facilitator (cohort_id, user_id, from_on, to_on) VALUES (?1, ?2, ?3, ?4)",
                cohort,
                user,
                from,
                to);
    }

    /** Ends what lasts on that day; what would begin on it is taken out, so that no row is without a day. False when nothing did. */
    boolean end(long cohort, long user, LocalDate on) {
        int taken = NativeSql.run(
                entities,
                "DELETE FROM cohort_facilitator WHERE cohort_id = ?1 AND user_id = ?2 AND from_on = ?3",
                cohort,
                user,
                on);
        int ended = NativeSql.run(entities, """
                UPDATE cohort_facilitator SET to_on = ?3 WHERE cohort_id = ?1 AND user_id = ?2 AND from_on < ?3
                  AND (to_on IS NULL OR to_on > ?3)
                """, cohort, user, on);
        return taken + ended > 0;
    }

    Optional<Long> user(UUID ref) {
        return NativeSql.rows(entities, "SELECT id FROM app_user WHERE public_ref = ?1", ref.toString()).stream()
                .map(Row::big)
                .findFirst();
    }

    UUID note(
            long cohort,
            @Nullable Long out,
            @Nullable Long in,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            long by,
            Instant now) {
        UUID ref = UUID.randomUUID();
        NativeSql.run(
                entities,
                "INSERT INTO facilitator_change (public_ref, cohort_id, out_id, in_id, from_on, to_on, reason, recorded_at,"
                        + " recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                ref.toString(),
                cohort,
                out,
                in,
                from,
                to,
                reason,
                instants.convertToDatabaseColumn(now),
                by);
        return ref;
    }
}
