package org.reeduca.intake;

import java.time.LocalDate;
import java.util.List;

/** Who comes on a day, by the hour. */
public record ReceptionDay(LocalDate day, boolean today, List<Visit> visits) {

    public ReceptionDay {
        visits = List.copyOf(visits);
    }
}
