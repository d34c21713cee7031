package org.reeduca.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.web.faces.SignedInUser;

/** Tells the frame of the pages who is here. */
@RequestScoped
public class AccountUser implements SignedInUser {

    private static final ZoneId WITHOUT_CENTRE = ZoneId.of("America/Mexico_City");
    private static final Duration OF_VISITORS = Duration.ofMinutes(30);

    @Inject
    private CurrentUser currentUser;

    @Override
    public boolean signedIn() {
        return me().isPresent();
    }

    @Override
    public String displayName() {
        return me().map(Me::displayName).orElse("");
    }

    @Override
    public String reference() {
        return me().map(me -> me.ref().toString()).orElse("");
    }

    @Override
    public String centreName() {
        return me().map(Me::scopeName).orElse("");
    }

    @Override
    public Set<String> roles() {
        return me().filter(me -> !me.mustChangePassword())
                .map(me -> me.roles().stream().map(Role::name).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public ZoneId zone() {
        return me().map(Me::zone).orElse(WITHOUT_CENTRE);
    }

    @Override
    public Duration idleLimit() {
        return me().map(Sessions::idleLimit).orElse(OF_VISITORS);
    }

    private Optional<Me> me() {
        return currentUser.meIfKnown();
    }
}
