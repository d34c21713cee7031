package org.reeduca.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.access.Roles;
import org.reeduca.web.faces.NavigationEntry;

/** Where administrators find the users. */
@ApplicationScoped
class AccessNavigation {

    @Produces
    static final NavigationEntry USERS = new NavigationEntry(
            90, "access.navigation.users", "person", "/access/users.xhtml", true, Set.of(Roles.ADMINISTRATOR));
}
