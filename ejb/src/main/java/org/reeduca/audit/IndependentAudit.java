package org.reeduca.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Appends a row in a transaction of its own, so that a refusal is remembered although the refused call rolls back. */
@ApplicationScoped
class IndependentAudit {

    @Inject
    private AuditLog log;

    @Transactional(TxType.REQUIRES_NEW)
    void append(AuditEntry entry, AuditOutcome outcome) {
        log.append(entry, outcome);
    }
}
