package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Requests that wait for a second person. One statement; it is no door: the services that call it have checked who asks. */
@ApplicationScoped
public class OpenOverrides {

    private JustificationRepository justifications;

    protected OpenOverrides() {}

    @Inject
    OpenOverrides(JustificationRepository justifications) {
        this.justifications = justifications;
    }

    /**
     * Those of a centre, the oldest first.
     *
     * @param restrictedToo whether restricted files are among them
     */
    public List<OpenOverride> at(long centreId, boolean restrictedToo) {
        return justifications.openOverrides(centreId, restrictedToo);
    }
}
