package org.reeduca.web.intake;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where the day of reception and the men who are being taken in are found. */
@ApplicationScoped
class IntakeNavigation {

    @Produces
    static final NavigationEntry DAY =
            new NavigationEntry(5, "intake.today.title", "today", "/intake/today.xhtml", true, Set.of(RECEPTIONIST));

    @Produces
    static final NavigationEntry INTAKES = new NavigationEntry(
            25,
            "intake.list.title",
            "person",
            "/intake/list.xhtml",
            false,
            Set.of(COORDINATOR, EVALUATOR, RECEPTIONIST));
}
