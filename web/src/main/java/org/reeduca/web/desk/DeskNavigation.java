package org.reeduca.web.desk;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where the coordinator's day stands in the navigation: first, so that the coordination begins there. */
@ApplicationScoped
public class DeskNavigation {

    @Produces
    static final NavigationEntry DESK =
            new NavigationEntry(5, "desk.list.title", "list", "/desk/list.xhtml", true, Set.of(COORDINATOR, EVALUATOR));
}
