package org.reeduca.web.participant;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where men are searched. */
@ApplicationScoped
class ParticipantNavigation {

    @Produces
    static final NavigationEntry SEARCH = new NavigationEntry(
            30,
            "participant.navigation.search",
            "search",
            "/participant/search.xhtml",
            true,
            Set.of(COORDINATOR, RECEPTIONIST, FACILITATOR));
}
