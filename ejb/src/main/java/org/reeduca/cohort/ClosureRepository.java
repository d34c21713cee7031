package org.reeduca.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.shared.Row;

/** Closures in the database. */
@ApplicationScoped
class ClosureRepository {

    private static final String ROWS = """
            SELECT k.id, k.public_ref, k.from_on, DATE_SUB(k.to_on, INTERVAL 1 DAY), k.cause, k.reason, z.name, k.recorded_at,
              u.display_name, w.closure_id IS NOT NULL, COUNT(s.session_ref),
              GROUP_CONCAT(DISTINCT c.code ORDER BY c.code SEPARATOR ', ')
            FROM closure k JOIN app_user u ON u.id = k.recorded_by
            LEFT JOIN zone z ON z.id = k.zone_id
            LEFT JOIN closure_withdrawal w ON w.closure_id = k.id
            LEFT JOIN plan_change ch ON ch.closure_id = k.id AND ch.centre_id = ?1 AND ch.kind = 'CANCEL'
            LEFT JOIN plan_change_session s ON s.change_id = ch.id AND s.kind = 'CANCELLED'
            LEFT JOIN cohort c ON c.id = s.cohort_id
            WHERE (k.centre_id = ?1 OR k.zone_id IN (SELECT zone_id FROM centre_zone WHERE centre_id = ?1)) AND %s
            GROUP BY k.id ORDER BY k.from_on DESC, k.id DESC
            """;

    @PersistenceContext
    private EntityManager entities;

    /** A closure with the key that stays inside. */
    record Found(long id, ClosureRow row) {}

    /** Closures of the centre and its zones that end on or after that day, the latest first. */
    List<ClosureRow> rows(long centreId, LocalDate since) {
        return found("k.to_on > ?2", centreId, since).stream().map(Found::row).toList();
    }

    Optional<Found> find(UUID closure, long centreId) {
        return found("k.public_ref = ?2", centreId, closure.toString()).stream().findFirst();
    }

    private List<Found> found(String which, long centreId, Object value) {
        return Row.all(entities.createNativeQuery(ROWS.formatted(which))
                        .setParameter(1, centreId)
                        .setParameter(2, value)
                        .getResultList())
                .stream()
                .map(ClosureRepository::found)
                .toList();
    }

    private static Found found(Row row) {
        return new Found(
                row.big(),
                new ClosureRow(
                        row.uuid(),
                        row.date(),
                        row.date(),
                        row.constant(ClosureCause.class),
                        row.text(),
                        row.textOrNull(),
                        row.instant(),
                        row.text(),
                        row.flag(),
                        row.integer(),
                        row.textOrNull()));
    }

    void add(Closure closure) {
        entities.persist(closure);
        entities.flush();
    }

    void withdraw(long closureId, long by, Instant now) {
        entities.createNativeQuery(
                        "INSERT INTO closure_withdrawal (closure_id, recorded_at, recorded_by) VALUES (?1, ?2, ?3)")
                .setParameter(1, closureId)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(3, by)
                .executeUpdate();
    }
}
