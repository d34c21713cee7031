package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.CallerFacts;

/** Tells the audit who is calling. */
@ApplicationScoped
class CallContext implements CallerFacts {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Callers callers;

    @Inject
    private RequestOrigin origin;

    @Override
    public Caller caller() {
        @Nullable Me me = currentUser.meIfKnown().orElse(null);
        if (me == null) {
            return new Caller(null, callers.principal(), "", origin.address(), origin.requestId());
        }
        String roles = me.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        return new Caller(me.userId(), me.login(), roles, origin.address(), origin.requestId());
    }
}
