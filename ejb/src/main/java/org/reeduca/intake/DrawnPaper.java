package org.reeduca.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a man signed it on a screen: the text he had before him, in its version, with what he drew.
 *
 * @param witness name of whoever saw it; null where the paper wants nobody, as is {@code witnessDrawing}
 * @param seal SHA-256 that binds his drawing to the text
 * @param intact whether text and drawings still are what was sealed
 */
public record DrawnPaper(
        PaperText text,
        Drawing drawing,
        @Nullable String witness,
        @Nullable Drawing witnessDrawing,
        Instant drawnAt,
        String seal,
        boolean intact) {

    /** Whether that is the text he had before him: under any other one his drawing would say what he did not sign. */
    public boolean under(PaperText shown) {
        return text.fingerprint().equals(shown.fingerprint());
    }
}
