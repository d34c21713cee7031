package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Files of men, each within the centre that keeps it. */
@ApplicationScoped
class ParticipantRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The man, when his file is kept by this centre. */
    Optional<Participant> find(UUID ref, long centreId) {
        return entities.createQuery(
                        "SELECT p FROM Participant p WHERE p.publicRef = :ref AND p.centreId = :centre",
                        Participant.class)
                .setParameter("ref", ref)
                .setParameter("centre", centreId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Key of the man of this centre, whose row is locked until the transaction ends.
     *
     * @throws BusinessRuleViolation {@code participant.merged} when another file goes on for this one
     */
    Optional<Long> lock(UUID ref, long centreId) {
        return NativeSql.rows(
                        entities,
                        "SELECT id, merged_into IS NOT NULL FROM participant WHERE public_ref = ?1 AND centre_id = ?2 FOR UPDATE",
                        ref.toString(),
                        centreId)
                .stream()
                .findFirst()
                .map(ParticipantRepository::own);
    }

    private static long own(Row row) {
        long key = row.big();
        if (row.flag()) {
            throw new BusinessRuleViolation("participant.merged");
        }
        return key;
    }

    void add(Participant man) {
        entities.persist(man);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Whether another file of the centre has this CURP. */
    boolean isCurpTaken(long centreId, @Nullable String curp, @Nullable UUID by) {
        return curp != null
                && !NativeSql.query(
                                entities,
                                "SELECT 1 FROM participant WHERE centre_id = ?1 AND curp = ?2 AND NOT public_ref <=> ?3",
                                centreId,
                                curp,
                                by == null ? null : by.toString())
                        .getResultList()
                        .isEmpty();
    }

    /** States of birth by name, abroad last. */
    List<BirthState> birthStates() {
        return NativeSql.rows(
                        entities, "SELECT code, curp_code, name FROM federal_state ORDER BY inegi_code = '00', name")
                .stream()
                .map(row -> new BirthState(row.text(), row.text(), row.text()))
                .toList();
    }

    /** The code of a centre, whose row is locked until the transaction ends. */
    String lockedCentreCode(long centreId) {
        return NativeSql.rows(entities, "SELECT code FROM centre WHERE id = ?1 FOR UPDATE", centreId)
                .get(0)
                .text();
    }

    /** The highest number ever given with this prefix, also to files that an undo took out. */
    int lastFileNumber(long centreId, String prefix) {
        return NativeSql.rows(entities, """
                        SELECT COALESCE(MAX(CAST(SUBSTRING(file_number, ?3) AS UNSIGNED)), 0)
                        FROM participant FOR SYSTEM_TIME ALL
                        WHERE centre_id = ?1 AND file_number LIKE ?2 AND SUBSTRING(file_number, ?3) REGEXP '^[0-9]{1,9}$'
                        """, centreId, prefix + "%", prefix.length() + 1)
                .get(0)
                .integer();
    }
}
