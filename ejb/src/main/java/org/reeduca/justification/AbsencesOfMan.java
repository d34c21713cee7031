package org.reeduca.justification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;

/**
 * The sessions a man missed lately, the latest first.
 *
 * @param fileNumber null when another centre has his file
 */
public record AbsencesOfMan(
        UUID participant, FullName name, @Nullable String fileNumber, List<Absence> absences) {

    public AbsencesOfMan {
        absences = List.copyOf(absences);
    }
}
