package org.reeduca.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

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

    void appendOf(@Nullable String login, @Nullable String roles, AuditEntry entry, AuditOutcome outcome) {
        CallerFacts.Caller here = callerFacts.caller();
        CallerFacts.Caller caller = new CallerFacts.Caller(login, roles, here.address(), here.requestId());
        entities.persist(new AuditEvent(caller, entry, outcome, clock.instant()));
    }
}
