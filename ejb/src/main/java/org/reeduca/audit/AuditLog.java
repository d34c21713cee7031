package org.reeduca.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Appends rows; the only place that does. A row that cannot be written stops the call it belongs to. */
@ApplicationScoped
class AuditLog {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CallerFacts callerFacts;

    @Inject
    private Clock clock;

    void append(AuditEntry entry, AuditOutcome outcome) {
        entities.persist(new AuditEvent(callerFacts.caller(), entry, outcome, clock.instant()));
    }
}
