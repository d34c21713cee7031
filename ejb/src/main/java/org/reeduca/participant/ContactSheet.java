package org.reeduca.participant;

import java.util.List;
import java.util.UUID;

/**
 * How a man can be reached.
 *
 * @param current what holds today
 * @param former what no longer does, the latest first
 */
public record ContactSheet(
        UUID participant, FullName name, String fileNumber, List<ContactLine> current, List<ContactLine> former) {

    public ContactSheet {
        current = List.copyOf(current);
        former = List.copyOf(former);
    }
}
