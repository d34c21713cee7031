package org.reeduca.web.importing;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where imports stand in the navigation. */
@ApplicationScoped
public class ImportingNavigation {

    @Produces
    static final NavigationEntry IMPORTS = new NavigationEntry(
            60, "importing.list.title", "upload", "/importing/list.xhtml", false, Set.of(COORDINATOR));
}
