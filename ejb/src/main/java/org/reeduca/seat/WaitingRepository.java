package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.Availability.Window;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** The waiting list, the hours at which men can come, and who must not meet, as they change. */
@ApplicationScoped
class WaitingRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Who waits at a centre. */
    List<Waiting> waiting(long centreId) {
        return NativeSql.rows(entities, """
                SELECT w.participant_id, w.public_ref, w.since_on, w.note FROM waiting_entry w
                WHERE w.centre_id = ?1 AND w.waits = 1
                """, centreId).stream()
                .map(row -> new Waiting(row.big(), row.uuid(), row.date(), row.textOrNull()))
                .toList();
    }

    /** His entry, while he waits. */
    Optional<WaitingEntry> entryOf(long man) {
        return entities.createQuery(
                        "SELECT w FROM WaitingEntry w WHERE w.participantId = :man AND w.endedOn IS NULL",
                        WaitingEntry.class)
                .setParameter("man", man)
                .getResultStream()
                .findFirst();
    }

    /** Key of his order with that reference. */
    Optional<Long> order(long man, UUID ref) {
        return NativeSql.rows(
                        entities,
                        "SELECT id FROM court_order WHERE participant_id = ?1 AND public_ref = ?2",
                        man,
                        ref.toString())
                .stream()
                .map(Row::big)
                .findFirst();
    }

    /** Says when he can come; the caller holds the man. */
    void addHours(long man, List<Window> windows, long by, Instant now) {
        int revision = NativeSql.rows(
                        entities,
                        "SELECT COALESCE(MAX(revision), 0) + 1 FROM availability WHERE participant_id = ?1",
                        man)
                .get(0)
                .integer();
        NativeSql.run(
                entities,
                "INSERT INTO availability (participant_id, revision, recorded_at, recorded_by) VALUES (?1, ?2,"
                        + " ?3, ?4)",
                man,
                revision,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                by);
        if (!windows.isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            windows.forEach(window ->
                    values.addAll(List.of(man, revision, window.weekday().name(), window.from(), window.to())));
            NativeSql.run(
                    entities,
                    ManyRows.insert(
                            "availability_window",
                            List.of("participant_id", "revision", "weekday", "from_time", "to_time"),
                            windows.size()),
                    values.toArray());
        }
    }

    /** What keeps two men apart at present. */
    Optional<MenApart> apart(long centreId, UUID ref) {
        return entities.createQuery(
                        "SELECT a FROM MenApart a WHERE a.centreId = :centre AND a.publicRef = :ref AND a.endedOn IS"
                                + " NULL",
                        MenApart.class)
                .setParameter("centre", centreId)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst();
    }

    /** Whether these two are kept apart already. */
    boolean keptApart(long man, long other) {
        return !NativeSql.rows(
                        entities,
                        "SELECT 1 FROM men_apart WHERE one_id = LEAST(?1, ?2) AND other_id = GREATEST(?1, ?2) AND"
                                + " lasts = 1",
                        man,
                        other)
                .isEmpty();
    }

    /** Pairs of which both men have come to a centre are kept apart there. */
    void keepApartAt(long centreId, long man) {
        NativeSql.run(entities, """
                UPDATE men_apart a JOIN participant p ON p.id = IF(a.one_id = ?2, a.other_id, a.one_id)
                SET a.centre_id = ?1, a.version = a.version + 1
                WHERE a.lasts = 1 AND ?2 IN (a.one_id, a.other_id) AND p.centre_id = ?1
                """, centreId, man);
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** An entry of the list with the key of the man, which stays inside. */
    record Waiting(
            long man, UUID entry, LocalDate since, @Nullable String note) {}
}
