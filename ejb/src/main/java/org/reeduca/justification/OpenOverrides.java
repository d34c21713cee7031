package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reeduca.participant.FileReader;

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
     * @param reader which restricted files are among them
     */
    public List<OpenOverride> at(long centreId, FileReader reader) {
        return justifications.openOverrides(centreId, reader);
    }
}
