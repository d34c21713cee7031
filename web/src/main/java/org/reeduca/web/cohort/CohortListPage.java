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
import org.reeduca.cohort.planning.Slot;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;

/** The caller's groups. */
@Named
@RequestScoped
public class CohortListPage {

    @Inject
    private CohortService cohorts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private PlanWords words;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

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

    /** When a group meets, with the hour at which it ends where it meets once a week. */
    public String slot(CohortRow row) {
        Slot first = row.hours().get(0);
        return row.hours().size() > 1
                ? words.slots(row.hours())
                : messages.text(
                        "cohort.list.slot",
                        first.weekday(),
                        dates.range(first.start(), first.start().plusMinutes(row.minutes())));
    }

    /** Names of facilitators in one line. */
    public String names(CohortRow row) {
        return String.join(", ", row.facilitators());
    }
}
