package org.reeduca.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.AuditAction;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.Row;

/** Addresses of calendars and what they show; each read is one statement. */
@ApplicationScoped
class CalendarRepository {

    private static final String LAST = """
            a.revision = (SELECT MAX(said.revision) FROM calendar_address said WHERE said.user_id = a.user_id)
            """;

    private static final String OWNER = """
            SELECT u.id, u.centre_id, ce.time_zone, u.locale, a.public_ref,
              EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role = 'COORDINATOR')
            FROM calendar_address a JOIN app_user u ON u.id = a.user_id JOIN centre ce ON ce.id = u.centre_id
            WHERE a.token_digest = ?1 AND NOT u.disabled
              AND EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role IN ('FACILITATOR', 'COORDINATOR')) AND
            """ + LAST;

    /** A session changes with its row; steps of planning are counted beside, as they are what calendars must not miss. */
    private static final String SESSIONS = """
            SELECT s.public_ref, c.code, s.unit_number, s.held_on, s.start_time, s.planned_minutes,
              s.state = 'CANCELLED' OR (c.state = 'CANCELLED' AND s.state = 'SCHEDULED'),
              s.version - 1 + (c.state = 'CANCELLED') + (SELECT COUNT(*) FROM plan_change_cohort k
                JOIN plan_change_session h ON h.change_id = k.change_id AND h.session_ref = s.public_ref
                WHERE k.cohort_id = s.cohort_id),
              s.recorded_at
            FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
            WHERE c.centre_id = ?1 AND s.held_on BETWEEN ?2 AND ?3
              AND (?4 = 1 OR EXISTS (SELECT 1 FROM cohort_facilitator f WHERE f.cohort_id = c.id AND f.user_id = ?5
                AND f.from_on <= s.held_on AND (f.to_on IS NULL OR f.to_on > s.held_on)))
            ORDER BY s.held_on, s.start_time, c.code, s.id
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /**
     * Whose calendar it is and how far it reaches.
     *
     * @param wholeCentre all groups of the centre, not only those the owner facilitates
     * @param address names the address in the audit
     */
    record Owner(long userId, long centreId, ZoneId zone, String language, UUID address, boolean wholeCentre) {}

    /** The owner of an address that holds; empty for any other, and when the owner may no longer have one. */
    Optional<Owner> owner(FeedToken token) {
        List<?> rows = entities.createNativeQuery(OWNER)
                .setParameter(1, token.digest())
                .getResultList();
        return Row.all(rows).stream()
                .findFirst()
                .map(row -> new Owner(row.big(), row.big(), ZoneId.of(row.text()), row.text(), row.uuid(), row.flag()));
    }

    /** The sessions of the owner's calendar from one day to another, both included. */
    List<FeedSession> sessions(Owner owner, LocalDate from, LocalDate to) {
        return Row.all(entities.createNativeQuery(SESSIONS)
                        .setParameter(1, owner.centreId())
                        .setParameter(2, from)
                        .setParameter(3, to)
                        .setParameter(4, owner.wholeCentre() ? 1 : 0)
                        .setParameter(5, owner.userId())
                        .getResultList())
                .stream()
                .map(FeedSession::of)
                .toList();
    }

    /** What is to be known of somebody's address. */
    FeedAddress address(long userId) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT a.recorded_at, (SELECT MAX(e.occurred_at) FROM audit_event e
                          WHERE e.subject_ref = a.public_ref AND e.action = ?2)
                        FROM calendar_address a WHERE a.user_id = ?1 AND a.token_digest IS NOT NULL AND
                        """ + LAST)
                .setParameter(1, userId)
                .setParameter(2, AuditAction.READ_CALENDAR.name())
                .getResultList();
        return Row.all(rows).stream()
                .findFirst()
                .map(row -> new FeedAddress(row.instant(), row.instantOrNull()))
                .orElse(FeedAddress.NONE);
    }

    /**
     * Says what holds from now on; whatever was said before no longer does. Two who speak for one account wait for each
     * other.
     *
     * @param token the new address; null when there is to be none
     * @return names the statement in the audit
     */
    UUID say(long userId, @Nullable FeedToken token, Instant now) {
        entities.createNativeQuery("SELECT id FROM app_user WHERE id = ?1 FOR UPDATE")
                .setParameter(1, userId)
                .getSingleResult();
        UUID ref = UUID.randomUUID();
        entities.createNativeQuery("""
                        INSERT INTO calendar_address (user_id, revision, public_ref, token_digest, recorded_at)
                        SELECT ?1, COALESCE(MAX(a.revision), 0) + 1, ?2, ?3, ?4 FROM calendar_address a WHERE a.user_id = ?1
                        """)
                .setParameter(1, userId)
                .setParameter(2, ref.toString())
                .setParameter(3, token == null ? null : token.digest())
                .setParameter(4, instants.convertToDatabaseColumn(now))
                .executeUpdate();
        return ref;
    }
}
