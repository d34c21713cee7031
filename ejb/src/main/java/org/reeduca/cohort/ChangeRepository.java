package org.reeduca.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Cadence;
import org.reeduca.cohort.planning.Change;
import org.reeduca.cohort.planning.Undo;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Steps of planning in the database: what each changed, and which of it can be taken back. */
@ApplicationScoped
class ChangeRepository {

    private static final List<String> OF_COHORT =
            List.of("change_id", "cohort_id", "undoes_id", "cadence_before", "cadence_after");
    private static final List<String> OF_SESSION =
            List.of("change_id", "cohort_id", "session_ref", "kind", "unit_number", "was_at", "is_at", "minutes");

    private static final String NOT_UNDONE = """
            NOT EXISTS (SELECT 1 FROM plan_change_cohort later
                         WHERE later.undoes_id = x.change_id AND later.cohort_id = x.cohort_id)
            """;

    @PersistenceContext
    private EntityManager entities;

    /** What an earlier step did, as far as nobody took it back. */
    record Undoable(long changeId, @Nullable Long closureId, List<Undo.Done> done) {}

    /** The groups of these references. */
    List<Cohort> cohorts(Collection<UUID> refs) {
        return entities.createQuery("SELECT c FROM Cohort c WHERE c.publicRef IN :refs", Cohort.class)
                .setParameter("refs", refs)
                .getResultList();
    }

    /** The sessions of these references. */
    List<ProgrammeSession> sessions(Collection<UUID> refs) {
        return entities.createQuery(
                        "SELECT s FROM ProgrammeSession s WHERE s.publicRef IN :refs", ProgrammeSession.class)
                .setParameter("refs", refs)
                .getResultList();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Takes a session away that was only planned. */
    void remove(ProgrammeSession session) {
        entities.remove(session);
    }

    /** Writes what was changed so far, so that rows beside JPA can refer to it. */
    void flush() {
        entities.flush();
    }

    /** What a step did to a group: {@link #OF_COHORT}. */
    void appendCohorts(List<List<@Nullable Object>> rows) {
        append("plan_change_cohort", OF_COHORT, rows);
    }

    /** What a step did to a session: {@link #OF_SESSION}. */
    void appendSessions(List<List<@Nullable Object>> rows) {
        append("plan_change_session", OF_SESSION, rows);
    }

    private void append(String table, List<String> columns, List<List<@Nullable Object>> rows) {
        for (int from = 0; from < rows.size(); from += ManyRows.MOST) {
            List<List<@Nullable Object>> some = rows.subList(from, Math.min(rows.size(), from + ManyRows.MOST));
            Query insert = entities.createNativeQuery(ManyRows.insert(table, columns, some.size()));
            int position = 1;
            for (List<@Nullable Object> row : some) {
                for (Object value : row) {
                    insert.setParameter(position++, value);
                }
            }
            insert.executeUpdate();
        }
    }

    /** A step of the centre. */
    Optional<Undoable> undoable(UUID change, long centreId) {
        return undoable("ch.public_ref = ?1", change.toString(), centreId);
    }

    /** The step that cancelled sessions for a closure of the centre. */
    Optional<Undoable> undoableOf(long closureId, long centreId) {
        return undoable("ch.closure_id = ?1 AND ch.kind = 'CANCEL'", closureId, centreId);
    }

    private Optional<Undoable> undoable(String which, Object value, long centreId) {
        String sql = """
                SELECT ch.id, ch.closure_id, c.public_ref, x.cadence_before, x.cadence_after,
                  s.kind, s.session_ref, s.unit_number, s.was_at, s.is_at, s.minutes
                FROM plan_change ch JOIN plan_change_cohort x ON x.change_id = ch.id JOIN cohort c ON c.id = x.cohort_id
                LEFT JOIN plan_change_session s ON s.change_id = x.change_id AND s.cohort_id = x.cohort_id
                WHERE ch.centre_id = ?2 AND ch.kind <> 'UNDO' AND %s AND %s
                ORDER BY ch.id, c.code, c.id, s.unit_number, s.session_ref
                """.formatted(which, NOT_UNDONE);
        Map<UUID, Undo.Done> done = new LinkedHashMap<>();
        long changeId = 0;
        Long closureId = null;
        for (Row row : NativeSql.rows(entities, sql, value, centreId)) {
            changeId = row.big();
            closureId = row.bigOrNull();
            done(row, done);
        }
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(new Undoable(changeId, closureId, List.copyOf(done.values())));
    }

    private static void done(Row row, Map<UUID, Undo.Done> done) {
        UUID group = row.uuid();
        Cadence before = Cadence.parse(row.text());
        Cadence after = Cadence.parse(row.text());
        List<Change> changes = new ArrayList<>();
        Undo.Done earlier = done.get(group);
        if (earlier != null) {
            changes.addAll(earlier.changes());
        }
        Change.Kind kind = row.constantOrNull(Change.Kind.class);
        if (kind != null) {
            changes.add(new Change(
                    kind, row.uuid(), row.integer(), row.momentOrNull(), row.momentOrNull(), row.integer(), 0));
        }
        done.put(group, new Undo.Done(group, before, after, changes));
    }

    /** The latest steps that changed a group, the newest first. */
    List<ChangeDone> latest(long cohortId, int most) {
        return NativeSql.rows(entities, """
                        SELECT ch.public_ref, ch.kind, ch.reason, ch.recorded_at, u.display_name,
                          x.undoes_id IS NULL AND
                        """ + NOT_UNDONE + """
                        , (SELECT COUNT(*) FROM plan_change_session s
                            WHERE s.change_id = x.change_id AND s.cohort_id = x.cohort_id)
                        FROM plan_change_cohort x JOIN plan_change ch ON ch.id = x.change_id
                        JOIN app_user u ON u.id = ch.recorded_by
                        WHERE x.cohort_id = ?1 ORDER BY ch.recorded_at DESC, ch.id DESC LIMIT ?2
                        """, cohortId, most).stream()
                .map(row -> new ChangeDone(
                        row.uuid(),
                        row.constant(PlanChange.Kind.class),
                        row.textOrNull(),
                        row.instant(),
                        row.text(),
                        row.flag(),
                        row.integer()))
                .toList();
    }
}
