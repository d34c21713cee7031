package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.cohort.CohortRow;
import org.reeduca.cohort.CohortService;

/** The caller's groups. */
@Named
@RequestScoped
public class CohortListPage {

    @Inject
    private CohortService cohorts;

    @Inject
    private CurrentUser currentUser;

    private @Nullable List<CohortRow> rows;

    public List<CohortRow> getRows() {
        List<CohortRow> found = rows;
        if (found == null) {
            found = cohorts.findCohorts();
            rows = found;
        }
        return found;
    }

    /** Whether the caller may begin a group. */
    public boolean isPlanning() {
        return currentUser.me().has(Role.COORDINATOR);
    }

    /** Names of facilitators in one line. */
    public String names(CohortRow row) {
        return String.join(", ", row.facilitators());
    }
}
