package org.reeduca.web.programme;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;
import static org.reeduca.access.Roles.NATIONAL_SUPERVISOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where the programmes stand in the navigation. */
@ApplicationScoped
public class ProgrammeNavigation {

    @Produces
    static final NavigationEntry PROGRAMMES = new NavigationEntry(
            72,
            "programme.list.title",
            "document",
            "/programme/list.xhtml",
            false,
            Set.of(FACILITATOR, COORDINATOR, EVALUATOR, NATIONAL_SUPERVISOR));
}
