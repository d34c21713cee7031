package org.reeduca.access;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. The answer is read from the database once per request, so a user who was disabled or lost a role a
 * second ago is already a stranger, or has one role less, on the next request.
 */
@RequestScoped
public class CurrentUser {

    @Inject
    private Callers callers;

    @Inject
    private AccessRepository repository;

    private @Nullable Me known;

    /**
     * The caller.
     *
     * @throws EJBAccessException nobody signed in, or the user may no longer use the application
     */
    public Me me() {
        return meIfKnown().orElseThrow(() -> new EJBAccessException("No active user is calling"));
    }

    /**
     * Who a session belongs to, as long as it still counts; the rest of the request then needs no further look.
     *
     * @param login the account that began the session
     * @param begun when it did
     */
    public Optional<Me> resume(String login, Instant begun) {
        Optional<Me> found = repository.me(login).filter(me -> !begun.isBefore(me.sessionsValidFrom()));
        known = found.orElse(null);
        return found;
    }

    /** The caller, empty for a stranger and for a user who was disabled. */
    public Optional<Me> meIfKnown() {
        String login = callers.principal();
        Me cached = known;
        if (cached != null && cached.login().equals(login)) {
            return Optional.of(cached);
        }
        Optional<Me> found = repository.me(login);
        known = found.orElse(null);
        return found;
    }
}
