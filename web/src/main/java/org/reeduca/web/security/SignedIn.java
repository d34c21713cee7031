package org.reeduca.web.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a session remembers of its user. Roles are not part of it: they are asked anew at each request.
 *
 * @param login whose session it is
 * @param begun since when; an account can end all sessions begun before an instant
 */
record SignedIn(String login, Instant begun) implements Serializable {

    private static final String KEY = SignedIn.class.getName();

    static @Nullable SignedIn of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof SignedIn known ? known : null;
    }

    void remember(HttpSession session) {
        session.setAttribute(KEY, this);
    }
}
