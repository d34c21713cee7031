package org.reeduca.web.referral;

import static org.reeduca.access.Roles.ADMINISTRATOR;
import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where authorities stand in the navigation. */
@ApplicationScoped
public class ReferralNavigation {

    @Produces
    static final NavigationEntry AUTHORITIES = new NavigationEntry(
            50,
            "referral.authorities.title",
            "scales",
            "/referral/authorities.xhtml",
            false,
            Set.of(COORDINATOR, ADMINISTRATOR));
}
