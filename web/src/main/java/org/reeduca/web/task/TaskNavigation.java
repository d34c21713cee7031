package org.reeduca.web.task;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where tasks stand in the navigation: after the day's list. */
@ApplicationScoped
public class TaskNavigation {

    @Produces
    static final NavigationEntry TASKS = new NavigationEntry(
            15, "task.tasks.title", "check", "/task/tasks.xhtml", false, Set.of(FACILITATOR, COORDINATOR, EVALUATOR));
}
