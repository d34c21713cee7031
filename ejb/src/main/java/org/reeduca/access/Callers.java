package org.reeduca.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks the container for the name of the caller and the database for the rest; for {@link CurrentUser} only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Callers {

    @Resource
    private SessionContext context;

    @Inject
    private AccessRepository repository;

    /** What the caller signed in with; {@code anonymous} for nobody. */
    public String principal() {
        return context.getCallerPrincipal().getName();
    }

    /** The active user of that name. */
    public Optional<Me> find(String login) {
        return repository.me(login);
    }
}
