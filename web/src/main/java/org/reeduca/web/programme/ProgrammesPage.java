package org.reeduca.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.programme.ProgrammeDraft;
import org.reeduca.programme.ProgrammeDraftService;
import org.reeduca.programme.ProgrammeHistory;
import org.reeduca.programme.ProgrammeService;

/** All programmes with their versions, and what is being prepared. */
@Named
@RequestScoped
public class ProgrammesPage {

    @Inject
    private ProgrammeService programmes;

    @Inject
    private ProgrammeDraftService preparation;

    @Inject
    private CurrentUser currentUser;

    private @Nullable List<ProgrammeHistory> histories;
    private @Nullable List<ProgrammeDraft> drafts;

    public List<ProgrammeHistory> getHistories() {
        List<ProgrammeHistory> found = histories;
        if (found == null) {
            found = programmes.findProgrammes();
            histories = found;
        }
        return found;
    }

    public List<ProgrammeDraft> getDrafts() {
        List<ProgrammeDraft> found = drafts;
        if (found == null) {
            found = isPreparing() ? preparation.findDrafts() : List.of();
            drafts = found;
        }
        return found;
    }

    /** Whether the caller prepares versions. */
    public boolean isPreparing() {
        return currentUser.me().has(Role.NATIONAL_SUPERVISOR);
    }
}
