package org.reeduca.justification;

import java.util.List;
import java.util.UUID;
import org.reeduca.participant.FullName;

/** The sessions a man missed lately, the latest first. */
public record AbsencesOfMan(UUID participant, FullName name, String fileNumber, List<Absence> absences) {

    public AbsencesOfMan {
        absences = List.copyOf(absences);
    }
}
