package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** The user as far as the container knows it: a login name. Stands until the access feature brings the account. */
@RequestScoped
public class PrincipalUser implements SignedInUser {

    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

    private HttpServletRequest request;

    protected PrincipalUser() {}

    @Inject
    public PrincipalUser(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean signedIn() {
        return request.getUserPrincipal() != null;
    }

    @Override
    public String displayName() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    @Override
    public String centreName() {
        return "";
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public ZoneId zone() {
        return ZONE;
    }

    @Override
    public Duration idleLimit() {
        return IDLE_LIMIT;
    }
}
