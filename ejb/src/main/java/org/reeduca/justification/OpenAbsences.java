package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.reeduca.participant.FileReader;

/**
 * Absences somebody may have to do something about. One statement; it is no door: the services that call it have checked who asks.
 */
@ApplicationScoped
public class OpenAbsences {

    private OpenAbsenceRepository absences;

    protected OpenAbsences() {}

    @Inject
    OpenAbsences(OpenAbsenceRepository absences) {
        this.absences = absences;
    }

    /**
     * Those of the groups of a centre, wherever the men are now, since only that centre takes in and decides what is brought for
     * them: what waits for a decision however old it is, and of the last {@link JustificationService#DAYS_BACK} days what nothing
     * was handed in for.
     *
     * @param reader which restricted files are among them
     */
    public List<OpenAbsence> at(long centreId, LocalDate today, FileReader reader) {
        return absences.at(centreId, today.minusDays(JustificationService.DAYS_BACK), reader);
    }
}
