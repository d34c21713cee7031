package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Which authorities were told that a man did not come. No door: its callers have checked who asks. */
@ApplicationScoped
public class NonPresentationReports {

    @Inject
    private NonPresentationRepository reports;

    /** Orders of a centre under which nothing is left to be told. */
    public Set<UUID> issuedAt(long centreId) {
        return reports.reportedAt(centreId);
    }
}
