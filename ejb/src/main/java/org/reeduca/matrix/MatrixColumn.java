package org.reeduca.matrix;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.programme.Bilingual;

/**
 * A session of the group.
 *
 * @param closed whether its list is closed
 * @param attended men who came, however late
 * @param recorded men of whom it is recorded whether they came
 */
public record MatrixColumn(
        UUID session,
        int unit,
        Bilingual title,
        LocalDate date,
        ProgrammeSession.State state,
        boolean closed,
        int attended,
        int recorded) {

    /** How many of a hundred came, null while nobody is recorded. */
    public @Nullable Integer percent() {
        return recorded == 0 ? null : Math.round(attended * 100f / recorded);
    }
}
