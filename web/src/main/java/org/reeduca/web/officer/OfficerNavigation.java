package org.reeduca.web.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.access.Roles;
import org.reeduca.web.faces.NavigationEntry;

/** Where officers find the men their authority sent. */
@ApplicationScoped
class OfficerNavigation {

    @Produces
    static final NavigationEntry LIST = new NavigationEntry(
            10, "officer.navigation.list", "scales", "/officer/list.xhtml", true, Set.of(Roles.REFERRAL_OFFICER));
}
