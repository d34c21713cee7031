package org.reeduca.web.transfer;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where transfers stand in the navigation. */
@ApplicationScoped
public class TransferNavigation {

    @Produces
    static final NavigationEntry TRANSFERS =
            new NavigationEntry(38, "transfer.list.title", "list", "/transfer/list.xhtml", false, Set.of(COORDINATOR));
}
