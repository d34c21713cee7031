package org.reeduca.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.cohort.planning.ReservedHours;
import org.reeduca.shared.Row;

/** Rooms and reserved hours of a centre in the database. */
@ApplicationScoped
class PlaceRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Reserved hours with their reference. */
    record Found(UUID ref, ReservedHours hours) {}

    List<Places.OneRoom> rooms(long centreId) {
        return Row.all(entities.createNativeQuery("""
                        SELECT r.public_ref, r.name, r.place, r.seats,
                          (SELECT COUNT(*) FROM cohort c WHERE c.centre_id = r.centre_id AND c.room = r.name
                            AND c.state IN ('PLANNED', 'RUNNING'))
                        FROM room r WHERE r.centre_id = ?1 ORDER BY r.name
                        """).setParameter(1, centreId).getResultList()).stream()
                .map(row -> new Places.OneRoom(
                        row.uuid(), row.text(), row.textOrNull(), row.integerOrNull(), row.integer()))
                .toList();
    }

    boolean roomTaken(long centreId, String name) {
        return !entities.createNativeQuery("SELECT 1 FROM room WHERE centre_id = ?1 AND name = ?2")
                .setParameter(1, centreId)
                .setParameter(2, name)
                .getResultList()
                .isEmpty();
    }

    /** Those that hold on that day or later. */
    List<Found> reserved(long centreId, LocalDate today) {
        return Row.all(entities.createNativeQuery("""
                        SELECT public_ref, place, weekday, starts_at, ends_at, from_on, to_on FROM reserved_hours
                        WHERE centre_id = ?1 AND (to_on IS NULL OR to_on > ?2)
                        ORDER BY FIELD(weekday, 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'),
                          starts_at, id
                        """)
                        .setParameter(1, centreId)
                        .setParameter(2, today)
                        .getResultList())
                .stream()
                .map(row -> new Found(
                        row.uuid(),
                        new ReservedHours(
                                row.textOrNull(),
                                row.constant(DayOfWeek.class),
                                row.time(),
                                row.time(),
                                row.date(),
                                row.dateOrNull())))
                .toList();
    }

    Optional<KeptFree> keptFree(long centreId, UUID ref) {
        return entities.createQuery(
                        "SELECT k FROM KeptFree k WHERE k.publicRef = :ref AND k.centreId = :centre", KeptFree.class)
                .setParameter("ref", ref)
                .setParameter("centre", centreId)
                .getResultStream()
                .findFirst();
    }

    void add(Object entity) {
        entities.persist(entity);
    }
}
