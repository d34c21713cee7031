package org.reeduca.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Asks the container for the name of the caller; for {@link CurrentUser} only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Callers {

    @Resource
    private SessionContext context;

    /** What the caller signed in with; {@code anonymous} for nobody. */
    public String principal() {
        return context.getCallerPrincipal().getName();
    }
}
