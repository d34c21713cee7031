package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link CurrentUser} and {@link CaseAccess} ask the database. */
@ApplicationScoped
class AccessRepository {

    @PersistenceContext
    private EntityManager entities;

    /** One statement for everything about the caller; nothing for a disabled account. */
    Optional<Me> me(String login) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT u.id, CAST(u.public_ref AS CHAR), u.login, u.display_name, u.centre_id, u.authority_id,
                               c.time_zone, u.locale, u.password_expires_at IS NOT NULL,
                               TIMESTAMPDIFF(MICROSECOND, '1970-01-01', u.sessions_valid_from),
                               (SELECT GROUP_CONCAT(r.role) FROM user_role r WHERE r.user_id = u.id),
                               COALESCE(c.short_name, a.name, '')
                        FROM app_user u
                        LEFT JOIN centre c ON c.id = u.centre_id
                        LEFT JOIN authority a ON a.id = u.authority_id
                        WHERE u.login = ? AND NOT u.disabled
                        """).setParameter(1, login).getResultList();
        return rows.stream().map(row -> meOf((Object[]) row)).findFirst();
    }

    private static Me meOf(Object[] row) {
        @Nullable String zone = (String) row[6];
        return new Me(
                ((Number) row[0]).longValue(),
                UUID.fromString((String) row[1]),
                (String) row[2],
                (String) row[3],
                Role.setOf((String) row[10]),
                longOrNull(row[4]),
                longOrNull(row[5]),
                (String) row[11],
                zone == null ? null : ZoneId.of(zone),
                (String) row[7],
                ((Number) row[8]).intValue() != 0,
                Instant.EPOCH.plus(((Number) row[9]).longValue(), ChronoUnit.MICROS));
    }

    private static @Nullable Long longOrNull(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    /** Whether the group is in the hands of this facilitator on the given day. */
    boolean facilitates(long userId, long cohortId, LocalDate day) {
        return !entities.createNativeQuery("""
                        SELECT 1 FROM cohort_facilitator
                        WHERE user_id = ? AND cohort_id = ? AND from_on <= ? AND (to_on IS NULL OR to_on > ?)
                        """)
                .setParameter(1, userId)
                .setParameter(2, cohortId)
                .setParameter(3, day)
                .setParameter(4, day)
                .getResultList()
                .isEmpty();
    }
}
