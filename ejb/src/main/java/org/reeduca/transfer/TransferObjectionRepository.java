package org.reeduca.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.reeduca.participant.MergeFinding;
import org.reeduca.participant.MergeObjection;

/** Two men who are offered to other centres at the same time. */
@ApplicationScoped
class TransferObjectionRepository implements MergeObjection {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<MergeFinding> between(long one, long other) {
        int offered = entities.createNativeQuery("SELECT offer_id FROM transfer_open WHERE man_id IN (?1, ?2)")
                .setParameter(1, one)
                .setParameter(2, other)
                .getResultList()
                .size();
        return offered > 1 ? List.of(MergeFinding.BOTH_OFFERED) : List.of();
    }
}
