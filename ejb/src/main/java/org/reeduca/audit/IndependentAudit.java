package org.reeduca.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Appends a row in a transaction of its own, so that a refusal is remembered although the refused call rolls back. */
@Stateless
@PermitAll
public class IndependentAudit {

    @Inject
    private AuditLog log;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void append(AuditEntry entry, AuditOutcome outcome) {
        log.append(entry, outcome);
    }
}
