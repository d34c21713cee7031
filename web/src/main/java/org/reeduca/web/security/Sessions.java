package org.reeduca.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.reeduca.access.Me;
import org.reeduca.access.Role;

/** Begins and ends sessions, and knows how long they last. */
@ApplicationScoped
public class Sessions {

    private static final Duration OF_STAFF = Duration.ofMinutes(30);
    private static final Duration SHORT = Duration.ofMinutes(15);

    /** However busy: a day's work, then the password again. */
    private static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private Clock clock;

    /** How long the session of this user may lie idle. */
    public static Duration idleLimit(Me me) {
        return me.roles().stream().anyMatch(Role::needsShortSession) ? SHORT : OF_STAFF;
    }

    /** Makes the session that of this user, under an id that nobody knew before. */
    void begin(HttpServletRequest request, Me me) {
        begin(request, me, clock.instant());
    }

    /**
     * As at sign-in, with an instant of its own: after a new password the sessions begun before it have ended, and this
     * one goes on.
     */
    public void begin(HttpServletRequest request, Me me, Instant begun) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(idleLimit(me).toSeconds()));
        new SignedIn(me.login(), begun).remember(session);
    }

    boolean isTooOld(SignedIn signedIn) {
        return clock.instant().isAfter(signedIn.begun().plus(LONGEST));
    }
}
