package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.reeduca.participant.MergeFinding;
import org.reeduca.participant.MergeObjection;
import org.reeduca.shared.Row;

/** Two men who wait at the same time, must not meet, or are guests of one session. */
@ApplicationScoped
class SeatObjectionRepository implements MergeObjection {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<MergeFinding> between(long one, long other) {
        Row row = Row.all(entities.createNativeQuery("""
                        SELECT
                          (SELECT COUNT(*) FROM waiting_entry w WHERE w.waits = 1 AND w.participant_id IN (?1, ?2)) > 1,
                          EXISTS (SELECT 1 FROM men_apart a WHERE a.lasts = 1
                            AND a.one_id = LEAST(?1, ?2) AND a.other_id = GREATEST(?1, ?2)),
                          EXISTS (SELECT 1 FROM session_guest a JOIN session_guest b ON b.session_id = a.session_id
                            WHERE a.participant_id = ?1 AND b.participant_id = ?2)
                        """)
                        .setParameter(1, one)
                        .setParameter(2, other)
                        .getResultList())
                .get(0);
        List<MergeFinding> found = new ArrayList<>();
        for (MergeFinding finding :
                List.of(MergeFinding.BOTH_WAIT, MergeFinding.KEPT_APART, MergeFinding.GUESTS_TOGETHER)) {
            if (row.flag()) {
                found.add(finding);
            }
        }
        return found;
    }
}
