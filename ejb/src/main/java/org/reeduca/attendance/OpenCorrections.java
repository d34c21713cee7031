package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reeduca.participant.FileReader;

/** Corrections that wait for an answer. One statement; it is no door: the services that call it have checked who asks. */
@ApplicationScoped
public class OpenCorrections {

    private CorrectionRepository corrections;

    protected OpenCorrections() {}

    @Inject
    OpenCorrections(CorrectionRepository corrections) {
        this.corrections = corrections;
    }

    /**
     * Those of the lists of a centre.
     *
     * @param reader which restricted files are among them
     */
    public List<OpenCorrection> at(long centreId, FileReader reader) {
        return corrections.open(centreId, reader);
    }
}
