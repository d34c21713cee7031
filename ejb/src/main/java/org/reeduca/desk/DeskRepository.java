package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.OpenLists;
import org.reeduca.desk.Assignments.Colleague;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.Row;

/** Reminders, saved views and who takes care of what; one statement each. */
@ApplicationScoped
class DeskRepository {

    private static final int DAYS_BACK = OpenLists.DAYS_BACK;

    private static final String LAST_VIEW = """
            v.revision = (SELECT MAX(said.revision) FROM desk_view said WHERE said.view_ref = v.view_ref)
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** Says that a list was asked for; false when it was today already. */
    boolean remind(UUID session, LocalDate today, long by, Instant now) {
        int rows = entities.createNativeQuery("""
                        INSERT IGNORE INTO list_reminder (session_ref, reminded_on, recorded_at, recorded_by)
                        VALUES (?1, ?2, ?3, ?4)
                        """)
                .setParameter(1, session.toString())
                .setParameter(2, today)
                .setParameter(3, instants.convertToDatabaseColumn(now))
                .setParameter(4, by)
                .executeUpdate();
        return rows > 0;
    }

    /** Lists of the scope that were asked for and are not closed. */
    List<ListReminder> reminders(StaffScope scope, LocalDate today) {
        return Row.all(entities.createNativeQuery("""
                        SELECT s.public_ref, MAX(r.recorded_at)
                        FROM list_reminder r JOIN programme_session s ON s.public_ref = r.session_ref
                        JOIN cohort c ON c.id = s.cohort_id
                        WHERE c.centre_id = ?1 AND s.held_on BETWEEN ?2 AND ?3 AND s.closed_at IS NULL AND s.state <> 'CANCELLED'
                          AND (?4 = 1 OR {mine})
                        GROUP BY s.public_ref
                        """.replace("{mine}", StaffScope.facilitates("c.id", 5, 3)))
                        .setParameter(1, scope.centreId())
                        .setParameter(2, today.minusDays(DAYS_BACK))
                        .setParameter(3, today)
                        .setParameter(4, scope.wholeCentre() ? 1 : 0)
                        .setParameter(5, scope.userId())
                        .getResultList())
                .stream()
                .map(row -> new ListReminder(row.uuid(), row.instant()))
                .toList();
    }

    /** Views that hold: those of the user, and those that others of the centre share. */
    List<DeskView> views(long centreId, long userId) {
        return Row.all(entities.createNativeQuery("""
                        SELECT v.view_ref, v.name, v.query, v.shared, v.owner_id = ?2, u.display_name
                        FROM desk_view v JOIN app_user u ON u.id = v.owner_id
                        WHERE v.centre_id = ?1 AND (v.owner_id = ?2 OR v.shared) AND NOT v.withdrawn AND
                        """ + LAST_VIEW + " ORDER BY v.name, v.view_ref")
                        .setParameter(1, centreId)
                        .setParameter(2, userId)
                        .getResultList())
                .stream()
                .map(row -> new DeskView(row.uuid(), row.text(), row.text(), row.flag(), row.flag(), row.text()))
                .toList();
    }

    /** The view, when it holds and is the user's own at that centre. */
    Optional<DeskView> own(UUID ref, long centreId, long userId) {
        return views(centreId, userId).stream()
                .filter(view -> view.mine() && view.ref().equals(ref))
                .findFirst();
    }

    /** The first statement about a view. */
    UUID save(long centreId, long owner, String name, String query, boolean shared, Instant now) {
        UUID ref = UUID.randomUUID();
        entities.createNativeQuery("""
                        INSERT INTO desk_view (view_ref, revision, centre_id, owner_id, name, query, shared, recorded_at)
                        VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """)
                .setParameter(1, ref.toString())
                .setParameter(2, centreId)
                .setParameter(3, owner)
                .setParameter(4, name)
                .setParameter(5, query)
                .setParameter(6, shared)
                .setParameter(7, instants.convertToDatabaseColumn(now))
                .executeUpdate();
        return ref;
    }

    /** Another statement about a view; its filter stays. */
    void restate(DeskView view, boolean withdrawn, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO desk_view (view_ref, revision, centre_id, owner_id, name, query, shared, withdrawn, recorded_at)
                        SELECT v.view_ref, v.revision + 1, v.centre_id, v.owner_id, ?2, v.query, ?3, ?4, ?5
                        FROM desk_view v WHERE v.view_ref = ?1 AND
                        """ + LAST_VIEW)
                .setParameter(1, view.ref().toString())
                .setParameter(2, view.name())
                .setParameter(3, view.shared())
                .setParameter(4, withdrawn)
                .setParameter(5, instants.convertToDatabaseColumn(now))
                .executeUpdate();
    }

    /**
     * Who takes care of what at a centre, and who could. Whoever left the coordination takes care of nothing.
     *
     * @param me the reader
     */
    Assignments assignments(long centreId, UUID me) {
        Map<String, Colleague> byRow = new HashMap<>();
        Set<Colleague> colleagues = new LinkedHashSet<>();
        Row.all(entities.createNativeQuery("""
                        SELECT u.public_ref, u.display_name, a.matter FROM app_user u
                        LEFT JOIN desk_assignment a ON a.assignee_id = u.id AND a.centre_id = ?1
                          AND a.revision = (SELECT MAX(said.revision) FROM desk_assignment said
                            WHERE said.centre_id = a.centre_id AND said.matter = a.matter)
                        WHERE u.centre_id = ?1 AND NOT u.disabled
                          AND EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role = 'COORDINATOR')
                        ORDER BY u.display_name, u.id
                        """).setParameter(1, centreId).getResultList())
                .forEach(row -> {
                    Colleague colleague = new Colleague(row.uuid(), row.text());
                    colleagues.add(colleague);
                    String matter = row.textOrNull();
                    if (matter != null) {
                        byRow.put(matter, colleague);
                    }
                });
        return new Assignments(me, byRow, List.copyOf(colleagues));
    }

    /** Makes those of a centre who assign work wait for each other. */
    void lock(long centreId) {
        entities.createNativeQuery("SELECT id FROM centre WHERE id = ?1 FOR UPDATE")
                .setParameter(1, centreId)
                .getResultList();
    }

    /** Says who takes care of a row from now on; null for nobody. The caller holds the centre. */
    void assign(long centreId, String row, @Nullable UUID account, long by, Instant now) {
        int revision = Row.all(entities.createNativeQuery(
                                "SELECT COALESCE(MAX(revision), 0) + 1 FROM desk_assignment WHERE centre_id = ?1 AND matter = ?2")
                        .setParameter(1, centreId)
                        .setParameter(2, row)
                        .getResultList())
                .get(0)
                .integer();
        entities.createNativeQuery("""
                        INSERT INTO desk_assignment (centre_id, matter, revision, assignee_id, recorded_at, recorded_by)
                        VALUES (?1, ?2, ?3, (SELECT id FROM app_user WHERE public_ref = ?4), ?5, ?6)
                        """)
                .setParameter(1, centreId)
                .setParameter(2, row)
                .setParameter(3, revision)
                .setParameter(4, account == null ? null : account.toString())
                .setParameter(5, instants.convertToDatabaseColumn(now))
                .setParameter(6, by)
                .executeUpdate();
    }
}
