package org.reeduca.web.policy;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.NATIONAL_SUPERVISOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where the rules stand in the navigation. */
@ApplicationScoped
public class PolicyNavigation {

    @Produces
    static final NavigationEntry POLICIES = new NavigationEntry(
            70,
            "policy.list.title",
            "list",
            "/policy/list.xhtml",
            false,
            Set.of(COORDINATOR, EVALUATOR, NATIONAL_SUPERVISOR));
}
