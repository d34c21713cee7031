package org.reeduca.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sheets that say what is not so any more. One statement; it is no door: the services that call it have checked who asks. */
@ApplicationScoped
public class OpenReportCorrections {

    private SheetIssueRepository issues;

    protected OpenReportCorrections() {}

    @Inject
    OpenReportCorrections(SheetIssueRepository issues) {
        this.issues = issues;
    }

    /** Those about orders that a centre carries now. */
    public List<OpenReportCorrection> at(long centreId) {
        return issues.open(centreId);
    }
}
