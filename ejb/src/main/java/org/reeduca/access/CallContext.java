package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reeduca.audit.CallerFacts;

/** Tells the audit who is calling. */
@ApplicationScoped
class CallContext implements CallerFacts {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private RequestOrigin origin;

    @Override
    public Caller caller() {
        return currentUser
                .meIfKnown()
                .map(me -> new Caller(me.login(), Role.namesOf(me.roles()), origin.address(), origin.requestId()))
                .orElseGet(() -> new Caller(null, null, origin.address(), origin.requestId()));
    }
}
