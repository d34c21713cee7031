package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.intake.IntakeRow;
import org.reeduca.intake.IntakeService;

/** Men who are being taken in, with what to do next. */
@Named
@RequestScoped
public class IntakeListPage {

    @Inject
    private IntakeService intakes;

    @Inject
    private CurrentUser currentUser;

    private @Nullable List<IntakeRow> rows;

    public List<IntakeRow> getRows() {
        List<IntakeRow> found = rows;
        if (found == null) {
            found = intakes.findIntakes();
            rows = found;
        }
        return found;
    }

    /** Whether the caller may open an intake, and not only reach the man. */
    public boolean isOpening() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.EVALUATOR);
    }
}
