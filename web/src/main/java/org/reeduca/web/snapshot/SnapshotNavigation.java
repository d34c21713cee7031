package org.reeduca.web.snapshot;

import static org.reeduca.access.Roles.ADMINISTRATOR;
import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where standings that are computed again stand in the navigation: among what is looked at rarely. */
@ApplicationScoped
class SnapshotNavigation {

    @Produces
    static final NavigationEntry DIFFERENCES = new NavigationEntry(
            85, "snapshot.differences.title", "list", "/snapshot/differences.xhtml", false, Set.of(COORDINATOR));

    @Produces
    static final NavigationEntry RUNS = new NavigationEntry(
            95, "snapshot.runs.title", "list", "/snapshot/runs.xhtml", false, Set.of(ADMINISTRATOR));
}
