package org.reeduca.web.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where attendance stands in the navigation. */
@ApplicationScoped
public class AttendanceNavigation {

    @Produces
    static final NavigationEntry TODAY = new NavigationEntry(
            10, "attendance.today.title", "today", "/attendance/today.xhtml", true, Set.of(FACILITATOR, COORDINATOR));
}
