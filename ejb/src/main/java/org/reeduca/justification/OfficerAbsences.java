package org.reeduca.justification;

import java.time.LocalDate;
import java.util.List;
import org.reeduca.standing.Person;

/**
 * The absences under an order for which a document can be handed in, the latest first.
 *
 * @param today day at the centre
 */
public record OfficerAbsences(Person person, LocalDate today, List<OfficerAbsence> absences) {

    public OfficerAbsences {
        absences = List.copyOf(absences);
    }
}
