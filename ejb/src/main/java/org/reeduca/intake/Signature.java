package org.reeduca.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;

/** What he did last with a paper. */
public record Signature(
        Paper paper,
        PaperState state,
        @Nullable Way way,
        LocalDate on,
        int version,
        @Nullable String typedName,
        boolean readAloud,
        @Nullable String interpreter,
        @Nullable String firstWitness,
        @Nullable String secondWitness,
        String author) {

    /** How a paper was signed. */
    public enum Way {
        PAPER,
        /** On the screen: his name typed, and a tick. */
        TABLET,
        /** On paper, before two witnesses. */
        THUMBPRINT,
        /** On the screen: drawn by him under the text, see {@link Drawing}. */
        DRAWN
    }
}
