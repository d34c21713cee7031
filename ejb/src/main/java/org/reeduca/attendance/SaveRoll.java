package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a facilitator wants recorded. Men who are not named stay as they are.
 *
 * @param lines at most one for each man
 * @param restAttended whether men of whom nothing is recorded, and who are not in {@code lines}, attended
 */
public record SaveRoll(
        @NotNull UUID session, @NotNull @Size(max = 500) List<Line> lines, boolean restAttended) {

    /**
     * One man.
     *
     * @param revision the one the facilitator saw, 0 for none; another in the database is a conflict
     * @param observed what is to be recorded
     */
    public record Line(
            @NotNull UUID participant,
            int revision,
            @NotNull Observed observed) {}
}
