package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.PriorSession.Unit;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.Row;

/** As what sessions count after a move, as it was said. */
@ApplicationScoped
class CreditRepository {

    private static final List<String> COLUMNS = List.of(
            "participant_id",
            "session_id",
            "revision",
            "credited",
            "programme_version_id",
            "unit_number",
            "reason",
            "offer_id",
            "recorded_at",
            "recorded_by");

    @PersistenceContext
    private EntityManager entities;

    /** The sessions of his groups and those elsewhere in which he was marked, before a day, in order. */
    List<PriorSession> sessions(long man, LocalDate before) {
        return Row.all(entities.createNativeQuery("""
                SELECT s.id, s.public_ref, s.held_on, c.programme_version_id, s.unit_number, r.programme_version_id, r.unit_number,
                  EXISTS (SELECT 1 FROM credit_recognition o WHERE o.participant_id = ?1 AND o.session_id = s.id
                    AND o.offer_id IS NOT NULL AND o.credited = 0 AND NOT EXISTS (SELECT 1 FROM credit_recognition l
                      WHERE l.participant_id = ?1 AND l.session_id = s.id AND l.offer_id IS NOT NULL AND l.revision > o.revision)),
                  COALESCE(r.revision, 0)
                FROM (SELECT x.id FROM enrolment e JOIN programme_session x ON x.cohort_id = e.cohort_id AND NOT x.catch_up
                      AND x.held_on >= e.from_on AND (e.to_on IS NULL OR x.held_on < e.to_on) WHERE e.participant_id = ?1
                    UNION SELECT m.session_id FROM attendance_mark m WHERE m.participant_id = ?1) k
                JOIN programme_session s ON s.id = k.id JOIN cohort c ON c.id = s.cohort_id
                LEFT JOIN credit_recognition r ON r.participant_id = ?1 AND r.session_id = s.id
                  AND r.revision = (SELECT MAX(n.revision) FROM credit_recognition n
                    WHERE n.participant_id = ?1 AND n.session_id = s.id)
                WHERE s.held_on < ?2 ORDER BY s.held_on, s.unit_number, s.id
                """)
                        .setParameter(1, man)
                        .setParameter(2, before)
                        .getResultList())
                .stream()
                .map(CreditRepository::session)
                .toList();
    }

    private static PriorSession session(Row row) {
        long key = row.big();
        String ref = row.text();
        LocalDate day = row.date();
        Unit taught = new Unit(row.big(), row.integer());
        Long version = row.bigOrNull();
        Integer unit = row.integerOrNull();
        return new PriorSession(
                key,
                ref,
                day,
                taught,
                version == null || unit == null ? null : new Unit(version, unit),
                row.flag(),
                row.integer());
    }

    /** Adds what is said, with one statement for {@link ManyRows#MOST} sessions. */
    void append(long man, long version, List<CarriedUnit> lines, @Nullable Long offer, long by, Instant now) {
        for (int from = 0; from < lines.size(); from += ManyRows.MOST) {
            List<CarriedUnit> some = lines.subList(from, Math.min(lines.size(), from + ManyRows.MOST));
            List<@Nullable Object> values = new ArrayList<>();
            for (CarriedUnit line : some) {
                values.addAll(Arrays.asList(
                        man,
                        line.session().key(),
                        line.session().revision() + 1,
                        line.credited(),
                        line.unit() == null ? null : Long.valueOf(version),
                        line.unit(),
                        line.reason(),
                        offer,
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                        by));
            }
            Query insert = entities.createNativeQuery(ManyRows.insert("credit_recognition", COLUMNS, some.size()));
            for (int i = 0; i < values.size(); i++) {
                insert.setParameter(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }
}
