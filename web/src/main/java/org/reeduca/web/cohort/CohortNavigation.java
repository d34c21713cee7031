package org.reeduca.web.cohort;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where the groups stand in the navigation. */
@ApplicationScoped
public class CohortNavigation {

    @Produces
    static final NavigationEntry GROUPS = new NavigationEntry(
            20, "cohort.list.title", "people", "/cohort/list.xhtml", true, Set.of(FACILITATOR, COORDINATOR, EVALUATOR));
}
