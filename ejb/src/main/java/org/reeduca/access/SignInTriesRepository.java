package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.reeduca.shared.InstantConverter;

/** Rows that count wrong tries. */
@ApplicationScoped
class SignInTriesRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** The row, made if it is not there, locked until the transaction ends. Two first tries at once make one row. */
    SignInTries locked(SignInTriesId id, Instant now) {
        entities.createNativeQuery("""
                        INSERT IGNORE INTO sign_in_tries (login_digest, remote_address, tried_at) VALUES (?, ?, ?)
                        """)
                .setParameter(1, id.loginDigest())
                .setParameter(2, id.remoteAddress())
                .setParameter(3, instants.convertToDatabaseColumn(now))
                .executeUpdate();
        return entities.find(SignInTries.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Ends every pause of that login, from whatever address. */
    void clear(String login) {
        entities.createQuery("""
                        UPDATE SignInTries t SET t.lockOut.failedAttempts = 0, t.lockOut.lockedUntil = NULL
                        WHERE t.id.loginDigest = :digest
                        """)
                .setParameter("digest", SignInTriesId.digest(login))
                .executeUpdate();
    }

    /** An address that was not heard of for so long is forgotten: it is personal data. */
    void forgetBefore(Instant day) {
        entities.createQuery("DELETE FROM SignInTries t WHERE t.triedAt < :day")
                .setParameter("day", day)
                .executeUpdate();
    }
}
