package org.reeduca.web.message;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where messages stand in the navigation. */
@ApplicationScoped
public class MessageNavigation {

    @Produces
    static final NavigationEntry OUTBOX = new NavigationEntry(
            18, "message.outbox.title", "message", "/message/outbox.xhtml", false, Set.of(COORDINATOR, RECEPTIONIST));
}
