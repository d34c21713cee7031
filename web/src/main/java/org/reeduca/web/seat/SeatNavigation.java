package org.reeduca.web.seat;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where seats stand in the navigation. */
@ApplicationScoped
public class SeatNavigation {

    @Produces
    static final NavigationEntry WAITING =
            new NavigationEntry(35, "seat.waiting.title", "list", "/seat/waiting.xhtml", false, Set.of(COORDINATOR));

    @Produces
    static final NavigationEntry CATCH_UPS =
            new NavigationEntry(40, "seat.catchups.title", "redo", "/seat/catchups.xhtml", false, Set.of(COORDINATOR));
}
